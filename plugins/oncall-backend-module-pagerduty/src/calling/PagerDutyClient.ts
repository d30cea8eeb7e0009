import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { Turns } from '@opsready/backstage-plugin-opsready-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Credentials } from '../config/PagerDutySettings';
import { ApiRefusal } from './ApiRefusal';
import { ApiRequest } from './ApiRequest';
import { Authorization } from './Authorization';
import { RateBudget } from './RateBudget';
import { throttled, toProviderError, unreachable } from './toProviderError';

const MOST_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 200;
const ANSWER_MS = 30_000;
/** PagerDuty's limits are per minute. */
const PATIENCE_MS = 70_000;
const PATIENCE_ON_DEMAND_MS = 5_000;
/** PagerDuty asks for one request at a time; two keep somebody who waits from waiting for a long page of others. */
const AT_ONCE = 2;

const errorSchema = z.object({ error: z.object({ code: z.number() }) });

/** Calls REST v2 of one account with one key: paced, retried where that does no harm, with errors of the contract. */
export class PagerDutyClient {
  readonly #accountId: string;
  readonly #baseUrl: string;
  readonly #authorization: Authorization;
  readonly #budget = new RateBudget();
  readonly #turns = new Turns(AT_ONCE);

  constructor(options: {
    accountId: string;
    apiBaseUrl: string;
    credentials: Credentials;
  }) {
    this.#accountId = options.accountId;
    this.#baseUrl = options.apiBaseUrl;
    this.#authorization = new Authorization(options.credentials);
  }

  /**
   * The answer, as the schema has it.
   *
   * @throws ProviderError; `unavailable` for anything but a read means that nobody can say what became of it
   * @throws ApiRefusal where PagerDuty finds fault with the request
   */
  async send<T>(request: ApiRequest, schema: z.ZodType<T>): Promise<T> {
    const response = await this.#attempt(request);
    const parsed = schema.safeParse(await jsonOf(response));
    if (!parsed.success) {
      const [{ path }] = parsed.error.issues;
      throw new ProviderError(
        'unavailable',
        `PagerDuty's answer for the account '${this.#accountId}' is not as documented: '${path.join('.')}' of ${request.path.split('/')[1]}.`,
      );
    }
    return parsed.data;
  }

  async #attempt(request: ApiRequest): Promise<Response> {
    const isRead = (request.method ?? 'GET') === 'GET';
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === MOST_ATTEMPTS;
      await this.#pace(request);
      const response = await this.#turns.take(() => this.#call(request));
      if (response?.ok) {
        return response;
      }
      if (response?.status === 400) {
        throw await refusalOf(response);
      }
      const isDone =
        isLast ||
        !mayPass(response?.status, { isRead }) ||
        !this.#renew(response);
      if (isDone) {
        throw response
          ? this.#errorOf(response.status, request)
          : unreachable(this.#accountId);
      }
      if (response?.status !== 401 && response?.status !== 429) {
        await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), undefined, {
          signal: request.signal,
        });
      }
    }
  }

  /** Before it takes a turn: who may go on is not held up by those who wait. */
  async #pace({ onDemand, signal }: ApiRequest): Promise<void> {
    const patienceMs = onDemand ? PATIENCE_ON_DEMAND_MS : PATIENCE_MS;
    signal.throwIfAborted();
    if (!(await this.#budget.wait({ onDemand, patienceMs, signal }))) {
      throw throttled(this.#accountId);
    }
  }

  /** Undefined where no answer came. */
  async #call(request: ApiRequest): Promise<Response | undefined> {
    const { method = 'GET', path, query = [], from, body, signal } = request;
    signal.throwIfAborted();
    const search = new URLSearchParams(query.map(pair => [...pair]));
    const authorization = await this.#authorization.header(signal);
    let response: Response;
    try {
      response = await fetch(
        `${this.#baseUrl}${path}${query.length > 0 ? `?${search}` : ''}`,
        {
          method,
          headers: {
            authorization,
            accept: 'application/vnd.pagerduty+json;version=2',
            'content-type': 'application/json',
            ...(from && { from }),
          },
          body: body === undefined ? undefined : JSON.stringify(body),
          signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
        },
      );
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
    this.#budget.note(response.headers);
    if (response.status === 429 && !response.headers.has('ratelimit-reset')) {
      this.#budget.exhaust(PATIENCE_ON_DEMAND_MS);
    }
    return response;
  }

  /** An access token may have been revoked before its time; a key is what it is. */
  #renew(response: Response | undefined): boolean {
    return response?.status !== 401 || this.#authorization.forget();
  }

  #errorOf(status: number, request: ApiRequest): ProviderError {
    return toProviderError(status, {
      request,
      accountId: this.#accountId,
      key: this.#authorization.key,
    });
  }
}

/** Whether another attempt may succeed, and does no harm: what may have taken effect is not sent again here. */
function mayPass(
  status: number | undefined,
  { isRead }: { isRead: boolean },
): boolean {
  if (status === 401 || status === 429) {
    return true;
  }
  return isRead && (status === undefined || status === 408 || status >= 500);
}

async function refusalOf(response: Response): Promise<ApiRefusal> {
  const parsed = errorSchema.safeParse(await jsonOf(response));
  return new ApiRefusal(parsed.data?.error.code ?? 0);
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
