/**
 * Shared by the Opsready backends: the clock, entity access, and what an entity claims.
 *
 * @packageDocumentation
 */
export { authorizeBasic } from './authorizeBasic';
export * from './authorization';
export * from './catalog';
export type { Clock } from './Clock';
export { clockServiceRef } from './clockServiceRef';
export type { EntityAccess } from './EntityAccess';
export { entityAccessServiceRef } from './entityAccessServiceRef';
export { entityNotFound } from './entityNotFound';
export {
  DEFAULT_ENTITY_FILE_LIMITS,
  readEntityFiles,
  resolveEntityPath,
  readRepositoryRules,
} from './entityFiles';
export type {
  EntityFile,
  EntityFileLimits,
  EntityFileProblem,
  EntityFiles,
  EntityPath,
  ReadEntityFilesOptions,
  RepositoryRules,
  ResolvedEntityPath,
} from './entityFiles';
export type { ClaimProblem, ResourceSelector } from './ResourceSelector';
export { naming, readMs, toMs } from './config/readDurations';
export { readOwnerRef } from './config/readOwnerRef';
export { refuseOtherKeys } from './config/refuseOtherKeys';
export { batches } from './database/batches';
export { hashOf } from './database/hashOf';
export { insertRows } from './database/insertRows';
export { prepareDatabase } from './database/prepareDatabase';
export { isPostgres, rowsOf, textsOf } from './database/rowsOf';
export type { ColumnType } from './database/rowsOf';
export { whereContains } from './database/whereContains';
export { whereReadable } from './database/whereReadable';
export { callerOf } from './http/callerOf';
export { createOpenApiRouter } from './http/createOpenApiRouter';
export type {
  AddRoutes,
  OpenApiRouterOptions,
} from './http/createOpenApiRouter';
export { entityRefOf } from './http/entityRefOf';
export { entityRefsOf } from './http/entityRefsOf';
export { rejectNul } from './http/rejectNul';
export {
  LeaseLostError,
  TargetLease,
  TargetLeases,
} from './leases/TargetLeases';
export { audited } from './audit/audited';
export { csvLine } from './audit/csvLine';
export { exportRecord } from './audit/exportRecord';
export type { RecordColumn } from './audit/exportRecord';
export { listRecord } from './audit/listRecord';
export { retainRecord } from './audit/retainRecord';
export { fetchAsPlugin } from './http/fetchAsPlugin';
export { personOf } from './http/personOf';
export type { SignedInPerson } from './http/personOf';
export { TooManyRequestsError } from './http/TooManyRequestsError';
export { markdownOf, readBlocks, readTokens } from './markdown/blocks';
export type { Block } from './markdown/blocks';
export { plainText } from './markdown/plainText';
export { splitFrontMatter } from './markdown/splitFrontMatter';
export type { SplitFrontMatter } from './markdown/splitFrontMatter';
export { cadenceOf, nextDueAt } from './reviews/cadence';
export { readCadence } from './reviews/readCadence';
export { Background } from './submissions/Background';
export { leaseColumns, newSubmitLease } from './submissions/SubmitLease';
export type { SubmitLease } from './submissions/SubmitLease';
export { SubmissionRecovery } from './submissions/SubmissionRecovery';
export type {
  GivenUp,
  SubmissionSettling,
  SubmittedRow,
} from './submissions/SubmissionRecovery';
export * from './sources';
export { isGlob, matchesGlob } from './text/matchesGlob';
export { safeUrl } from './text/safeUrl';
export { Turns } from './Turns';
