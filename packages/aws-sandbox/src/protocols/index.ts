export { AwsFault } from './AwsFault';
export { awsJson } from './awsJson';
export { awsQuery } from './query';
export { restJson } from './restJson';
export { rpcCbor } from './rpcCbor';
export { matchUri } from './httpBindings';
export {
  faultTraitsIn,
  httpBindingOf,
  inputOf,
  memberShapeNames,
  operationName,
  operationsIn,
  type OperationSchema,
} from './schema';
export { count, flag, shapesOf, text, timestamp } from './shapes';
export type {
  ServiceWire,
  WireProtocol,
  WireReply,
  WireRequest,
} from './types';
export { violationsOf } from './validate';
