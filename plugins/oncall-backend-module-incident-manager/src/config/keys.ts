const ROOT = 'opsready.oncall.incidentManager';

export const ACCOUNTS_KEY = `${ROOT}.accounts`;
export const ACTING_KEY = `${ROOT}.acting`;
export const DOMAINS_KEY = `${ROOT}.emailDomains`;
export const PLANS_KEY = `${ROOT}.responsePlans`;
