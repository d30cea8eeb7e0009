import { components } from './generated/openapi';

type Schemas = components['schemas'];

/** One of the eight areas that COCOM-001 wants runbooks for. @public */
export type OperationsArea = Schemas['OperationsArea'];
/** What a runbook is made of. @public */
export type RunbookFormat = Schemas['RunbookFormat'];
/** What a launch may do: nothing, change things, or destroy them. @public */
export type RiskClass = Schemas['RiskClass'];
/** Where an execution stands. @public */
export type ExecutionStatus = Schemas['ExecutionStatus'];
/** Where a step of an execution stands. @public */
export type StepStatus = Schemas['StepStatus'];
/** An AWS account and Region. @public */
export type Place = Schemas['Place'];
/** What a runbook should say: OPS07-BP03 and the incident template. @public */
export type RunbookSection = Schemas['RunbookSection'];
/** Whether a runbook was reviewed in time, and changed since. @public */
export type ReviewState = Schemas['ReviewState'];
/** How the executions of a runbook went. @public */
export type RunbookStatistics = Schemas['RunbookStatistics'];
/** A runbook in a list. @public */
export type RunbookSummary = Schemas['RunbookSummary'];
/** One page of runbooks. @public */
export type Runbooks = Schemas['Runbooks'];
/** A parameter as the document declares it. @public */
export type RunbookParameter = Schemas['RunbookParameter'];
/** A step as the document declares it. @public */
export type RunbookStep = Schemas['RunbookStep'];
/** Why a runbook fits an entity. @public */
export type RunbookBinding = Schemas['RunbookBinding'];
/** Somebody found a content to be right. @public */
export type RunbookReview = Schemas['RunbookReview'];
/** One runbook with everything about it. @public */
export type RunbookDetail = Schemas['RunbookDetail'];
/** What changed since the last review. @public */
export type RunbookDrift = Schemas['RunbookDrift'];
/** A runbook that fits an entity. @public */
export type BoundRunbook = Schemas['BoundRunbook'];
/** The runbooks of an entity. @public */
export type EntityRunbooks = Schemas['EntityRunbooks'];
/** When a source was last read in one place. @public */
export type SourceState = Schemas['SourceState'];
/** The states of all sources. @public */
export type Sources = Schemas['Sources'];
/** Something that stands in the way of a launch. @public */
export type Refusal = Schemas['Refusal'];
/** What policy asks for before a launch. @public */
export type LaunchDemands = Schemas['LaunchDemands'];
/** What the run dialog asks for. @public */
export type LaunchForm = Schemas['LaunchForm'];
/** Own resources that a parameter may take. @public */
export type ParameterResources = Schemas['ParameterResources'];
/** A launch as asked for. @public */
export type LaunchRequest = Schemas['LaunchRequest'];
/** A named value as a person reads it, masked where secret. @public */
export type PlanValue = Schemas['PlanValue'];
/** Exactly what is launched, and approved. @public */
export type ExecutionPlan = Schemas['ExecutionPlan'];
/** What a launch would do, and what stands in its way. @public */
export type Preview = Schemas['Preview'];
/** What an approver decided. @public */
export type ApprovalDecision = Schemas['ApprovalDecision'];
/** Something to do with an execution, and whether the caller may. @public */
export type ExecutionAction = Schemas['ExecutionAction'];
/** An execution in a list. @public */
export type ExecutionSummary = Schemas['ExecutionSummary'];
/** One page of executions. @public */
export type Executions = Schemas['Executions'];
/** One execution with everything about it. @public */
export type Execution = Schemas['Execution'];
/** A step of an execution. @public */
export type ExecutionStep = Schemas['ExecutionStep'];
/** One page of steps. @public */
export type ExecutionSteps = Schemas['ExecutionSteps'];
/** Outputs, secrets masked. @public */
export type ExecutionOutputs = Schemas['ExecutionOutputs'];
/** One entry of the append-only record. @public */
export type AuditEntry = Schemas['AuditEntry'];
/** One page of the record. @public */
export type AuditEntries = Schemas['AuditEntries'];
/** What readiness wants to know about one runbook of an entity. @public */
export type EntityRunbookFact = Schemas['EntityRunbookFact'];
/** What readiness wants to know about many entities. @public */
export type EntityRunbookFacts = Schemas['EntityRunbookFacts'];
