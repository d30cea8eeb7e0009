import {
  AwsFault,
  awsJson,
  httpBindingOf,
  matchUri,
  operationName,
  operationsIn,
  type WireProtocol,
  type WireRequest,
} from '../protocols';
import type { Operation, Service } from '../services/defineService';

/** Where a request goes, found before anybody knows whether it may. */
export interface Route {
  service: Service;
  operation: string;
  /** Undefined where AWS has the operation, or nobody has, but not the sandbox. */
  handler?: Operation;
  protocol: WireProtocol;
}

const CBOR_PATH = /^\/service\/([^/]+)\/operation\/([^/]+)$/;

/** Finds service and operation from what the protocols put into a request: target header, RPC path, `Action`, or method and path. */
export function routeRequest(
  services: readonly Service[],
  request: WireRequest,
  signingName: string | undefined,
): Route {
  return (
    routeJson(services, request) ??
    routeCbor(services, request) ??
    routeQuery(services, request, signingName) ??
    routeRest(services, request, signingName) ??
    fail(request, signingName)
  );
}

/** The protocol of answers to requests that lead nowhere. */
export const fallbackProtocol = awsJson('1.1');

function routeJson(services: readonly Service[], request: WireRequest) {
  const header = request.headers['x-amz-target'];
  if (typeof header !== 'string') {
    return undefined;
  }
  const dot = header.lastIndexOf('.');
  const target = header.slice(0, dot);
  const service = services.find(
    ({ protocols }) => protocols.json?.target === target,
  );
  return (
    service &&
    toRoute(service, header.slice(dot + 1), service.protocols.json?.protocol)
  );
}

function routeCbor(services: readonly Service[], request: WireRequest) {
  const match = CBOR_PATH.exec(request.path);
  if (!match) {
    return undefined;
  }
  const service = services.find(
    ({ protocols }) => protocols.cbor?.serviceId === match[1],
  );
  return (
    service && toRoute(service, match[2], service.protocols.cbor?.protocol)
  );
}

function routeQuery(
  services: readonly Service[],
  request: WireRequest,
  signingName: string | undefined,
) {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return undefined;
  }
  const action = new URLSearchParams(request.body.toString('utf8')).get(
    'Action',
  );
  // AssumeRoleWithWebIdentity is not signed: then the operation's name decides.
  const service = services.find(
    candidate =>
      candidate.protocols.query &&
      (signingName
        ? candidate.signingName === signingName
        : candidate.operations.some(
            operation => operationName(operation.schema) === action,
          )),
  );
  return service && action
    ? toRoute(service, action, service.protocols.query)
    : undefined;
}

function routeRest(
  services: readonly Service[],
  request: WireRequest,
  signingName: string | undefined,
) {
  const service = services.find(
    candidate =>
      candidate.protocols.rest && candidate.signingName === signingName,
  );
  if (!service) {
    return undefined;
  }
  const isMatch = (schema: Operation['schema']) => {
    const { method, uri } = httpBindingOf(schema);
    return (
      method === request.method && matchUri(uri, request.path) !== undefined
    );
  };
  const handler = service.operations.find(({ schema }) => isMatch(schema));
  if (handler) {
    return toRoute(
      service,
      operationName(handler.schema),
      service.protocols.rest,
    );
  }
  for (const [name, schema] of operationsIn(service.wire.client)) {
    if (isMatch(schema)) {
      return toRoute(service, name, service.protocols.rest);
    }
  }
  return toRoute(
    service,
    `${request.method} ${request.path}`,
    service.protocols.rest,
  );
}

function toRoute(
  service: Service,
  operation: string,
  protocol: WireProtocol | undefined,
): Route | undefined {
  return (
    protocol && {
      service,
      operation,
      protocol,
      handler: service.operations.find(
        ({ schema }) => operationName(schema) === operation,
      ),
    }
  );
}

function fail(request: WireRequest, signingName: string | undefined): never {
  throw new AwsFault(
    'UnknownOperationException',
    `The sandbox has no service for ${request.method} ${
      request.path
    } (signed for '${
      signingName ?? 'nothing'
    }'); packages/aws-sandbox/README.md says how to add one`,
    { status: 404 },
  );
}
