import { ContactFact, PlanFact } from '../ContactFact';

/** Contacts with nothing against them. */
export function contacts(about: Partial<ContactFact> = {}) {
  const fact: ContactFact = {
    state: 'read',
    missingRoles: [],
    singlePoints: [],
    fewChannels: [],
    reviewState: 'current',
    nextDueAt: '2026-12-24T00:00:00.000Z',
    ...about,
  };
  return { 'oncall/contacts': fact as never };
}

/** A plan with nothing against it. */
export function plan(about: Partial<PlanFact> = {}) {
  const fact: PlanFact = {
    state: 'read',
    missing: [],
    severities: 4,
    reviewState: 'current',
    ...about,
  };
  return { 'oncall/plan': fact as never };
}
