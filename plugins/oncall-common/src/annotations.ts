/** Rosters of an entity: comma-separated `[environment=]provider:id`. @public */
export const ANNOTATION_ONCALL = 'opsready.io/oncall';
/** `24x7` or `business-hours@<IANA zone>`. @public */
export const ANNOTATION_REQUIRED_COVERAGE = 'opsready.io/required-coverage';
/** Path of the contacts file in the entity's repository. @public */
export const ANNOTATION_CONTACTS = 'opsready.io/contacts';
/** Path of the incident plan in the entity's repository. @public */
export const ANNOTATION_INCIDENT_PLAN = 'opsready.io/incident-plan';
/**
 * On a user: who they are at providers, comma-separated `provider:id`, where their e-mail addresses differ.
 *
 * @public
 */
export const ANNOTATION_ONCALL_USER = 'opsready.io/oncall-user';
/** On a user: the IANA time zone that they work in, for rosters that are written in config or the catalog. @public */
export const ANNOTATION_TIME_ZONE = 'opsready.io/time-zone';
