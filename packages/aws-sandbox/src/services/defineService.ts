import type { OperationSchema, ServiceWire, WireProtocol } from '../protocols';
import type { RegionState, World } from '../state';
import type { Caller } from '../server/Caller';

/** A token bucket: so many requests at once, refilled at a rate, in real time. */
export interface Rate {
  ratePerSecond: number;
  burst: number;
}

/** What a handler is given: a decoded, validated request of somebody who may make it. */
export interface OperationCall<Input> {
  input: Input;
  caller: Caller;
  /** The account and Region that the request was signed for. */
  region: RegionState;
  world: World;
  /** The sandbox's time. */
  now: Date;
}

export interface Operation {
  schema: OperationSchema;
  /** Where it differs from its service's. */
  rate?: Rate;
  /** Whether it is called without a signature. */
  unsigned?: boolean;
  /** Set where AWS lets every identity call it and no permission is asked. */
  needsNoPermission?: boolean;
  run(call: OperationCall<any>): unknown;
}

export interface Service {
  /** Name in the credential scope of a signature. */
  signingName: string;
  /** Prefix of its IAM actions. */
  iamPrefix: string;
  wire: ServiceWire;
  /** Each protocol that clients of the service are seen to speak. */
  protocols: {
    json?: { target: string; protocol: WireProtocol };
    rest?: WireProtocol;
    query?: WireProtocol;
    cbor?: { serviceId: string; protocol: WireProtocol };
  };
  rate: Rate;
  throttled: { code: string; message: string; status: number };
  accessDenied: { code: string; status: number };
  /** The resource named in a denial; undefined where AWS names none. */
  deniedResource?(account: string, region: string): string;
  operations: Operation[];
}

/** One operation: its schema from the SDK and the logic behind it, typed. */
export function defineOperation<Input, Output>(operation: {
  schema: OperationSchema;
  rate?: Rate;
  unsigned?: boolean;
  needsNoPermission?: boolean;
  run(call: OperationCall<Input>): Output | Promise<Output>;
}): Operation {
  return operation;
}
