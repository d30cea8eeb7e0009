import { stringify } from 'yaml';

/** Part of every address of the tests, and of nothing else: what is searched for is found by it. */
export const SECRETS = [/555-01\d\d/, /private\.example/, /chat\.example/];

let line = 10;

/** Somebody with two kinds of channel, whose addresses are in no other file. */
export function person(name: string, more: object = {}) {
  line += 1;
  return {
    name,
    user: name.toLocaleLowerCase('en-US'),
    timeZone: 'Europe/Berlin',
    channels: [
      { kind: 'voice', address: `+1-555-01${line % 90}` },
      { kind: 'email', address: `${name}@private.example` },
    ],
    ...more,
  };
}

export function contactsText(entries: object[], more: object = {}): string {
  return stringify({
    apiVersion: 'opsready.io/v1',
    kind: 'Contacts',
    entries,
    ...more,
  });
}

export const PLAN = `---
title: Incidents of the shop
severities:
  - { id: SEV1, title: Critical, definition: Nobody can pay., respondWithin: PT15M, impact: 1, urgency: high }
---
# Incidents

## Response team

On call, or +1-555-0199.

## Communication

Every half hour.
`;
