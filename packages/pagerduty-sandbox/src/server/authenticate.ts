import { ApiOperation } from '../api/ApiCall';
import { ApiError } from '../api/ApiError';
import { AccountState } from '../state/AccountState';
import { covers } from './Behaviour';
import { World } from './World';

const unauthorized = () => new ApiError(401, 2006, 'Authentication failed');
const forbidden = (...errors: string[]) =>
  new ApiError(403, 2010, 'Access Denied', errors);

/** Whose account a request is about, by `Token token=...` or the bearer token of scoped OAuth. */
export function authenticate(
  world: World,
  operation: ApiOperation,
  header: string | undefined,
): { account: AccountState; token: string } {
  const match =
    /^(?:Token token=|Bearer )"?([^"\s]+)"?$/.exec(header ?? '') ?? undefined;
  const token = match?.[1];
  const account = token && accountOf(world, operation, token);
  if (!account) {
    throw unauthorized();
  }
  const refusal = world.behaviour.refusals.findLast(
    candidate =>
      covers(candidate, { operation: operation.name, account: account.id }) &&
      (candidate.token === undefined || candidate.token === token),
  );
  if (refusal) {
    throw refusal.status === 401 ? unauthorized() : forbidden();
  }
  return { account, token };
}

function accountOf(
  world: World,
  operation: ApiOperation,
  token: string,
): AccountState | undefined {
  const issued = world.issued.find(token);
  if (issued) {
    if (!issued.scopes.has(operation.scope)) {
      throw forbidden(`Token is missing the scope ${operation.scope}`);
    }
    return world.accounts.get(issued.account);
  }
  for (const account of world.accounts.values()) {
    const key = account.tokens.find(candidate => candidate.token === token);
    if (key?.readOnly && operation.method !== 'get') {
      throw forbidden('The API key is read-only');
    }
    if (key) {
      return account;
    }
  }
  return undefined;
}
