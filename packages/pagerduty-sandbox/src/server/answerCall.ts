import { Request, Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiOperation } from '../api/ApiCall';
import { ApiError } from '../api/ApiError';
import { authenticate } from './authenticate';
import { covers, takeOutage } from './Behaviour';
import { World } from './World';

/** Answers one operation of REST v2, with everything that may be in its way. */
export async function answerCall(
  world: World,
  operation: ApiOperation,
  request: Request,
  response: Response,
): Promise<void> {
  let accountId: string | undefined;
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  const log = (status: number) =>
    world.calls.add({
      time: world.clock.now().toISOString(),
      operation: operation.name,
      method: request.method,
      path: request.path,
      account: accountId,
      status,
    });
  try {
    const { account, token } = authenticate(
      world,
      operation,
      request.get('authorization'),
    );
    accountId = account.id;
    const call = { operation: operation.name, account: account.id };
    await wait(world, call, 'request', hungUp.signal);
    const rate = world.rates.take(world.behaviour, { ...call, token });
    response.set(rate.headers);
    if (!rate.allowed) {
      throw new ApiError(429, 2020, 'Rate Limit Exceeded');
    }
    const outage = takeOutage(world.behaviour, call, 'before');
    if (outage === 'reset') {
      log(0);
      request.socket.resetAndDestroy();
      return;
    }
    if (outage) {
      throw new ApiError(503, 2000, 'Service Unavailable');
    }
    const answer = operation.run({
      account,
      now: world.clock.now(),
      params: request.params,
      query: new URL(request.originalUrl, 'http://sandbox').searchParams,
      from: request.get('from'),
      body: request.body,
    });
    await wait(world, call, 'answer', hungUp.signal);
    if (takeOutage(world.behaviour, call, 'after')) {
      log(0);
      request.socket.resetAndDestroy();
      return;
    }
    const { status = 200 } = operation;
    log(status);
    send(response, status, cut(world, { ...call, request }, answer));
  } catch (error) {
    if (hungUp.signal.aborted) {
      log(0);
      return;
    }
    if (!(error instanceof ApiError)) {
      throw error;
    }
    log(error.status);
    send(response, error.status, error.body);
  }
}

/** Throws where the caller hangs up: what has not taken effect by then never does. */
async function wait(
  { behaviour }: World,
  call: { operation: string; account: string },
  phase: 'request' | 'answer',
  hungUp: AbortSignal,
): Promise<void> {
  const latency = behaviour.latencies.findLast(
    candidate =>
      (candidate.phase ?? 'request') === phase && covers(candidate, call),
  );
  if (latency) {
    await sleep(latency.latencyMs, undefined, { signal: hungUp });
  }
}

/** Keeps the first of a list only, and says that there is more. */
function cut(
  { behaviour }: World,
  call: { operation: string; account: string; request: Request },
  answer: unknown,
): unknown {
  const truncation = behaviour.truncations.findLast(
    candidate =>
      covers(candidate, call) &&
      call.request.originalUrl.includes(candidate.naming ?? ''),
  );
  if (!truncation || typeof answer !== 'object' || answer === null) {
    return answer;
  }
  const page = answer as Record<string, unknown>;
  const isFirst = page.offset === 0;
  return Object.fromEntries(
    Object.entries({ ...page, more: true }).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.slice(0, isFirst ? truncation.keep : 0)
        : value,
    ]),
  );
}

function send(response: Response, status: number, body: unknown): void {
  response.status(status);
  if (body === undefined) {
    response.end();
    return;
  }
  response.json(body);
}
