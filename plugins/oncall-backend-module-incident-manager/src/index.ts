/**
 * On-call rosters from AWS Systems Manager Incident Manager.
 *
 * @packageDocumentation
 */
export {};
