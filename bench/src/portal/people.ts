/** Reads everything by the demo policy. */
export const EMPLOYEE = 'amara';
/** Reads one system by the demo policy, so that each decision is conditional. */
export const CONTRACTOR = 'robin';
