import { components } from './generated/openapi';

type Schemas = components['schemas'];

/** How somebody can be reached. @public */
export type ChannelKind = Schemas['ChannelKind'];
/** A way to reach somebody; never the address. @public */
export type Channel = Schemas['Channel'];
/** A person as a roster knows them. @public */
export type Responder = Schemas['Responder'];
/** Somebody on call. @public */
export type OnDuty = Schemas['OnDuty'];
/** Who is on call on one level of an escalation policy. @public */
export type LevelOnCall = Schemas['LevelOnCall'];
/** How old what is shown is. @public */
export type Freshness = Schemas['Freshness'];
/** What may be wrong with a roster. @public */
export type RosterConcern = Schemas['RosterConcern'];
/** Something that coverage lacks. @public */
export type CoverageFinding = Schemas['CoverageFinding'];
/** A time in which nobody is on call though somebody should be. @public */
export type Gap = Schemas['Gap'];
/** How much of the required time one level covers. @public */
export type LevelCoverage = Schemas['LevelCoverage'];
/** How much one person is on call. @public */
export type PersonLoad = Schemas['PersonLoad'];
/** Whether the required hours of a window are covered. @public */
export type Coverage = Schemas['Coverage'];
/** Why a roster serves an entity. @public */
export type BindingReason = Schemas['BindingReason'];
/** Something to do, and whether the caller may. @public */
export type Action = Schemas['Action'];
/** A roster of an entity. @public */
export type EntityRoster = Schemas['EntityRoster'];
/** An entry of an annotation that is not in effect. @public */
export type Unmatched = Schemas['Unmatched'];
/** Who is on call for an entity. @public */
export type EntityOnCall = Schemas['EntityOnCall'];
/** A roster in a list. @public */
export type RosterSummary = Schemas['RosterSummary'];
/** One page of rosters. @public */
export type Rosters = Schemas['Rosters'];
/** One roster with everything about it. @public */
export type RosterDetail = Schemas['RosterDetail'];
/** A shift in a calendar. @public */
export type CalendarShift = Schemas['CalendarShift'];
/** The shifts and gaps of a roster. @public */
export type RosterCalendar = Schemas['RosterCalendar'];
/** A person in a list. @public */
export type PersonSummary = Schemas['PersonSummary'];
/** One page of people. @public */
export type People = Schemas['People'];
/** What a contact is for. @public */
export type ContactRole = Schemas['ContactRole'];
/** A contact, without addresses. @public */
export type ContactPerson = Schemas['ContactPerson'];
/** A role with its primary and backup. @public */
export type ContactEntry = Schemas['ContactEntry'];
/** Whether a file was reviewed in time, and changed since. @public */
export type ReviewStatus = Schemas['ReviewStatus'];
/** Somebody found a contacts file to be right. @public */
export type ContactReview = Schemas['ContactReview'];
/** The contacts that hold for an entity. @public */
export type EntityContacts = Schemas['EntityContacts'];
/** Which address to reveal. @public */
export type RevealRequest = Schemas['RevealRequest'];
/** An address, for the eyes of who asked. @public */
export type RevealedAddress = Schemas['RevealedAddress'];
/** A severity of incidents. @public */
export type Severity = Schemas['Severity'];
/** What an incident plan should say. @public */
export type PlanSection = Schemas['PlanSection'];
/** The incident plan that holds for an entity. @public */
export type EntityIncidentPlan = Schemas['EntityIncidentPlan'];
/** One page of contacts files and incident plans. @public */
export type ContactFiles = Schemas['ContactFiles'];
/** What a page or an incident would do through one roster. @public */
export type ActingRoster = Schemas['ActingRoster'];
/** Whether and how one can act. @public */
export type ActingOption = Schemas['ActingOption'];
/** What the dialogs for a page and for an incident show. @public */
export type ActingForm = Schemas['ActingForm'];
/** A page as asked for. @public */
export type CreatePageRequest = Schemas['CreatePageRequest'];
/** An incident as asked for. @public */
export type DeclareIncidentRequest = Schemas['DeclareIncidentRequest'];
/** Where a page or declared incident stands. @public */
export type ActionStatus = Schemas['ActionStatus'];
/** A page or declared incident. @public */
export type OnCallAction = Schemas['OnCallAction'];
/** One page of pages and declared incidents. @public */
export type OnCallActions = Schemas['OnCallActions'];
/** An incident. @public */
export type Incident = Schemas['Incident'];
/** One page of incidents. @public */
export type Incidents = Schemas['Incidents'];
/** What the record tells of. @public */
export type AuditEvent = Schemas['AuditEvent'];
/** One entry of the append-only record. @public */
export type AuditEntry = Schemas['AuditEntry'];
/** One page of the record. @public */
export type AuditEntries = Schemas['AuditEntries'];
/** When a provider was last read in one place. @public */
export type SourceState = Schemas['SourceState'];
/** The states of all providers. @public */
export type Sources = Schemas['Sources'];
/** What readiness wants to know about one roster of an entity. @public */
export type EntityOnCallFact = Schemas['EntityOnCallFact'];
/** What readiness wants to know about the contacts of an entity. @public */
export type EntityContactFact = Schemas['EntityContactFact'];
/** What readiness wants to know about the incident plan of an entity. @public */
export type EntityPlanFact = Schemas['EntityPlanFact'];
/** What readiness wants to know about many entities. @public */
export type EntityOnCallFacts = Schemas['EntityOnCallFacts'];
