import { AwsFault } from '../protocols';
import type { Service } from '../services/defineService';
import { allowsAction } from '../state';
import { covers, type Behaviour, type Outage } from './Behaviour';
import type { Caller } from './Caller';
import type { Route } from './routeRequest';
import type { TokenBuckets } from './TokenBuckets';

/** A call before its handler runs. */
export interface PendingCall {
  route: Route;
  action: string;
  account?: string;
  region: string;
}

/** Thrown to close the connection without an answer. */
export class ConnectionReset extends Error {}

/** Fails where the control API says that the operation is down. */
export function passOutage(behaviour: Behaviour, call: PendingCall): void {
  const outage = takeOutage(
    behaviour,
    call,
    ({ kind }) => kind !== 'lostAnswer',
  );
  if (!outage) {
    return;
  }
  if (outage.kind === 'reset') {
    throw new ConnectionReset();
  }
  throw new AwsFault(
    'ServiceUnavailable',
    'The service is temporarily unavailable',
    { status: 503 },
  );
}

/** Loses the answer of a call that has taken effect, where the control API says so. */
export function passLoss(behaviour: Behaviour, call: PendingCall): void {
  if (takeOutage(behaviour, call, ({ kind }) => kind === 'lostAnswer')) {
    throw new ConnectionReset();
  }
}

function takeOutage(
  behaviour: Behaviour,
  call: PendingCall,
  isMeant: (outage: Outage) => boolean,
): Outage | undefined {
  const outage = behaviour.outages.findLast(
    candidate =>
      isMeant(candidate) &&
      candidate.remaining !== 0 &&
      covers(candidate, call),
  );
  if (outage?.remaining !== undefined) {
    outage.remaining -= 1;
  }
  return outage;
}

/** Takes a token of the bucket of this account, Region and operation. */
export function passThrottle(
  behaviour: Behaviour,
  buckets: TokenBuckets,
  call: PendingCall,
): void {
  const { service, handler, operation } = call.route;
  const override = behaviour.throttles.findLast(candidate =>
    covers(candidate, call),
  );
  if (override?.rate === 'unlimited') {
    return;
  }
  const rate = override?.rate ?? handler?.rate ?? service.rate;
  const key = [
    call.account,
    call.region,
    service.signingName,
    operation,
    // An override starts with a full bucket of its own.
    override ? `${rate.ratePerSecond}/${rate.burst}` : '',
  ].join('|');
  if (!buckets.take(key, rate)) {
    throw new AwsFault(service.throttled.code, service.throttled.message, {
      status: service.throttled.status,
    });
  }
}

/** Fails where the caller's policies, or a denial set through the control API, do not allow the action. */
export function passAuthorization(
  behaviour: Behaviour,
  call: PendingCall,
  caller: Caller,
): void {
  if (call.route.handler?.needsNoPermission) {
    return;
  }
  const denial = behaviour.denials.findLast(
    candidate =>
      covers(candidate, call) &&
      (candidate.role === undefined || candidate.role === caller.roleName),
  );
  if (!denial && allowsAction(caller.allow, call.action)) {
    return;
  }
  throw accessDenied(call.route.service, call, caller, {
    explicit: denial?.explicit ?? false,
  });
}

function accessDenied(
  service: Service,
  call: PendingCall,
  caller: Caller,
  options: { explicit: boolean },
): AwsFault {
  const resource = service.deniedResource?.(caller.account, call.region);
  const because = options.explicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${call.action} action`;
  return new AwsFault(
    service.accessDenied.code,
    `User: ${caller.arn} is not authorized to perform: ${call.action}${
      resource ? ` on resource: ${resource}` : ''
    } ${because}`,
    { status: service.accessDenied.status },
  );
}
