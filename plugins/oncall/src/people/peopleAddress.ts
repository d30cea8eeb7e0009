import { filterAddress } from '@opsready/backstage-plugin-opsready-react';
import { PeopleQuery } from '@opsready/backstage-plugin-oncall-common';

/** Rows on a page of the list. */
export const PAGE_SIZE = 25;

/** What narrows the list of people. */
export type PeopleFilter = Pick<PeopleQuery, 'text' | 'state'>;

/** What may be wrong with a person's duty. */
export type PersonState = NonNullable<PeopleQuery['state']>[number];

export const STATES: Record<PersonState, string> = {
  overloaded: 'On call more than half of the time',
  unreachable: 'Nothing reaches them',
  unmatched: 'Not in the catalog',
  gone: 'Left',
};

/** How the filters are written in the address. */
export const PEOPLE_ADDRESS = filterAddress<PeopleFilter>({
  text: { kind: 'text' },
  state: { kind: 'list', isValue: text => Object.hasOwn(STATES, text) },
});
