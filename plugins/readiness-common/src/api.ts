import { components } from './generated/openapi';

type Schemas = components['schemas'];

/** Scorecards, results and sources of one entity. @public */
export type EntityReadiness = Schemas['EntityReadiness'];
/** A check result as served, with its title and whether its data is stale. @public */
export type ServedCheckResult = Schemas['CheckResult'];
/** The state of one source for one entity. @public */
export type SourceStatus = Schemas['SourceStatus'];
/** What is wrong with what an entity claims. @public */
export type ServedClaimProblem = Schemas['ClaimProblem'];
/** Facts and mapped resources of one entity. @public */
export type EntityFacts = Schemas['EntityFacts'];
/** Changes of outcomes of one entity. @public */
export type EntityHistory = Schemas['EntityHistory'];
/** One change of an outcome. @public */
export type Transition = Schemas['Transition'];
/** What a refresh will do. @public */
export type RefreshRequested = Schemas['RefreshRequested'];
/** A check as the catalogue describes it. @public */
export type CheckDefinition = Schemas['CheckDefinition'];
/** A scorecard with its sections, weights and demands. @public */
export type ScorecardDefinition = Schemas['ScorecardDefinition'];
/** One entity in a scorecard's list. @public */
export type ScorecardEntity = Schemas['ScorecardEntity'];
/** One page of a scorecard's list. @public */
export type ScorecardEntities = Schemas['ScorecardEntities'];
/** A scorecard rolled up by owner, system, tier or level. @public */
export type ScorecardGroups = Schemas['ScorecardGroups'];
/** A collector with its targets. @public */
export type CollectorStatus = Schemas['CollectorStatus'];
/** All collectors. @public */
export type Collectors = Schemas['Collectors'];
/** One target of a collector. @public */
export type TargetStatus = Schemas['TargetStatus'];
/** One collection run. @public */
export type CollectionRun = Schemas['CollectionRun'];
/** One page of collection runs. @public */
export type CollectionRuns = Schemas['CollectionRuns'];
/** Resources that nobody claims. @public */
export type UnclaimedResources = Schemas['UnclaimedResources'];
