import type { IncomingHttpHeaders } from 'node:http';
import type { AwsFault } from './AwsFault';
import type { OperationSchema } from './schema';

/** An HTTP request whose body was read. */
export interface WireRequest {
  method: string;
  /** Path without the query string, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Aborted when the connection is gone: nobody waits for the answer any more. */
  hungUp: AbortSignal;
}

export interface WireReply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** What a protocol must know of a service to write its replies. */
export interface ServiceWire {
  /** Everything that the SDK's client package exports. */
  client: Record<string, unknown>;
  /** XML namespace of the query protocol's replies. */
  xmlNamespace?: string;
}

/** One of AWS's protocols, from the server's side. */
export interface WireProtocol {
  /** Decoded and validated input. Throws `AwsFault` where it does not fit the operation's shape. */
  readRequest(schema: OperationSchema, request: WireRequest): Promise<unknown>;
  /** Throws a plain error where a handler returned what AWS never would: that is a bug of the sandbox. */
  writeReply(
    schema: OperationSchema,
    output: unknown,
    service: ServiceWire,
    requestId: string,
  ): WireReply;
  writeFault(
    fault: AwsFault,
    service: ServiceWire,
    requestId: string,
  ): WireReply;
}
