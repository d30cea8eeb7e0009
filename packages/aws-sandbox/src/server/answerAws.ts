import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsFault, type WireReply, type WireRequest } from '../protocols';
import type { Service } from '../services/defineService';
import type { World } from '../state';
import { authenticate } from './authenticate';
import { covers, type Behaviour } from './Behaviour';
import type { CallLog } from './CallLog';
import type { Caller } from './Caller';
import { parseCredentialScope, type CredentialScope } from './credentialScope';
import {
  ConnectionReset,
  passAuthorization,
  passLoss,
  passOutage,
  passThrottle,
  type PendingCall,
} from './gates';
import { fallbackProtocol, routeRequest, type Route } from './routeRequest';
import type { TokenBuckets } from './TokenBuckets';

/** What answering AWS calls needs; `world` is asked each time since a reset replaces it. */
export interface AwsBackend {
  services: readonly Service[];
  world(): World;
  behaviour: Behaviour;
  buckets: TokenBuckets;
  calls: CallLog;
}

/** Where a request without a signature is taken to be. */
const UNSIGNED_REGION = 'us-east-1';

interface Progress {
  route?: Route;
  scope?: CredentialScope;
  caller?: Caller;
}

/** Answers one request as AWS would, and logs it. Throws `ConnectionReset` where the connection is to be cut. */
export async function answerAws(
  backend: AwsBackend,
  request: WireRequest,
): Promise<WireReply> {
  const started = performance.now();
  const requestId = randomUUID();
  const progress: Progress = {};
  let status = 0;
  let error: string | undefined;
  try {
    const reply = await run(backend, request, requestId, progress);
    status = reply.status;
    return reply;
  } catch (thrown) {
    if (thrown instanceof ConnectionReset) {
      error = 'ConnectionReset';
      throw thrown;
    }
    const fault = toFault(thrown);
    const reply = (progress.route?.protocol ?? fallbackProtocol).writeFault(
      fault,
      progress.route?.service.wire ?? { client: {} },
      requestId,
    );
    status = reply.status;
    error = fault.code;
    return reply;
  } finally {
    const { route, scope, caller } = progress;
    backend.calls.add({
      time: backend.world().clock.now().toISOString(),
      service: route?.service.signingName ?? 'unknown',
      operation: route?.operation ?? `${request.method} ${request.path}`,
      account: caller?.account,
      region: scope?.region ?? UNSIGNED_REGION,
      principal: caller?.arn,
      accessKeyId: scope?.accessKeyId,
      sessionName: caller?.sessionName,
      sessionTags: caller?.sessionTags,
      userAgent: userAgentOf(request),
      status,
      error,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
    });
  }
}

async function run(
  backend: AwsBackend,
  request: WireRequest,
  requestId: string,
  progress: Progress,
): Promise<WireReply> {
  const { behaviour, buckets } = backend;
  const world = backend.world();
  const scope = parseCredentialScope(request.headers.authorization);
  progress.scope = scope;
  const route = routeRequest(backend.services, request, scope?.service);
  progress.route = route;
  const { service, handler, protocol } = route;

  const caller = identify(world, route, request, scope);
  progress.caller = caller;
  const call: PendingCall = {
    route,
    action: `${service.iamPrefix}:${route.operation}`,
    account: caller.account || undefined,
    region: scope?.region ?? UNSIGNED_REGION,
  };

  await waitAs(behaviour, call, 'request', request.hungUp);
  passOutage(behaviour, call);
  passThrottle(behaviour, buckets, call);
  if (!handler) {
    throw new AwsFault(
      'UnknownOperationException',
      `The sandbox does not answer ${service.signingName}:${route.operation} yet; packages/aws-sandbox/README.md says how to add an operation`,
      { status: 501 },
    );
  }
  passAuthorization(behaviour, call, caller);

  const input = await protocol.readRequest(handler.schema, request);
  const output = await handler.run({
    input,
    caller,
    get region() {
      return world.region(caller.account, call.region);
    },
    world,
    now: world.clock.now(),
  });
  await waitAs(behaviour, call, 'answer', request.hungUp);
  passLoss(behaviour, call);
  return protocol.writeReply(handler.schema, output, service.wire, requestId);
}

/** Who hangs up meanwhile ends it: what has not arrived by then never does. */
async function waitAs(
  behaviour: Behaviour,
  call: PendingCall,
  phase: 'request' | 'answer',
  hungUp: AbortSignal,
): Promise<void> {
  const latency = behaviour.latencies.findLast(
    entry => (entry.phase ?? 'request') === phase && covers(entry, call),
  );
  if (!latency) {
    return;
  }
  try {
    await sleep(latency.latencyMs, undefined, { signal: hungUp });
  } catch {
    throw new ConnectionReset();
  }
}

function identify(
  world: World,
  route: Route,
  request: WireRequest,
  scope: CredentialScope | undefined,
): Caller {
  if (scope) {
    const token = request.headers['x-amz-security-token'];
    return authenticate(
      world,
      scope.accessKeyId,
      typeof token === 'string' ? token : undefined,
    );
  }
  if (route.handler?.unsigned) {
    return {
      account: '',
      arn: 'anonymous',
      userId: '',
      accessKeyId: '',
      allow: ['*'],
    };
  }
  throw new AwsFault(
    'MissingAuthenticationTokenException',
    'Missing Authentication Token',
    { status: 403 },
  );
}

function toFault(thrown: unknown): AwsFault {
  if (thrown instanceof AwsFault) {
    return thrown;
  }
  // A bug of the sandbox: said in the answer, since who sees it is a developer.
  return new AwsFault(
    'InternalFailure',
    thrown instanceof Error ? thrown.message : String(thrown),
    { status: 500 },
  );
}

function userAgentOf(request: WireRequest): string | undefined {
  // Browsers cannot set the first, so the SDK sends the second too.
  const agent =
    request.headers['user-agent'] ?? request.headers['x-amz-user-agent'];
  return Array.isArray(agent) ? agent.join(' ') : agent;
}
