import { indices } from '../seed/company';

/** What every route of a kind does at least. */
export type FloorName = 'entity' | 'list';

/** A route, with the paths that requests go round. */
export interface Route {
  name: string;
  paths: string[];
}

const NAMES = indices(100).map(index => `service-${index}`);

export const FLOORS: ReadonlyArray<Route & { name: FloorName }> = [
  { name: 'entity', paths: NAMES.map(name => `/bench/entity/${name}`) },
  { name: 'list', paths: ['/bench/list'] },
];

/** What there is to ask for. */
export interface RouteSamples {
  rosterIds: string[];
  personIds: string[];
  rosters: number;
  people: number;
}

/** What the screens ask for, the lists with every kind of filter. */
export function routesOf({
  rosterIds,
  personIds,
  rosters,
  people,
}: RouteSamples): Array<Route & { floor: FloorName }> {
  const ofEntity = (name: string, part: string) => ({
    name,
    floor: 'entity' as const,
    paths: NAMES.map(entity => `/entities/component/default/${entity}/${part}`),
  });
  const ofAll = (name: string, ...paths: string[]) => ({
    name,
    floor: 'list' as const,
    paths,
  });
  return [
    ofEntity('entity: who answers', 'oncall'),
    ofEntity('entity: contacts', 'contacts'),
    ofEntity('entity: incident plan', 'incident-plan'),
    ofAll('rosters, worst first', '/rosters'),
    ofAll('rosters, last page', `/rosters?offset=${rosters - 25}`),
    ofAll('rosters by title', '/rosters?order=title'),
    ofAll('rosters, text', '/rosters?text=roster%2077'),
    ofAll('rosters, owner', '/rosters?owner=group:default/team-7'),
    ofAll('rosters, state gap', '/rosters?state=gap'),
    ofAll('rosters, state levelEmptyNow', '/rosters?state=levelEmptyNow'),
    ofAll('rosters, state unmatched', '/rosters?state=unmatched'),
    ofAll('rosters, state unbound', '/rosters?state=unbound'),
    ofAll('rosters, state problems', '/rosters?state=problems'),
    ofAll('rosters, state stale', '/rosters?state=stale'),
    ofAll('one roster', ...rosterIds.map(id => `/rosters/${id}`)),
    ofAll('calendar', ...rosterIds.map(id => `/rosters/${id}/calendar`)),
    ofAll('iCal of a roster', ...rosterIds.map(id => `/rosters/${id}/ical`)),
    ofAll('people', '/people'),
    ofAll('people, last page', `/people?offset=${people - 25}`),
    ofAll('people, text', '/people?text=person%2077'),
    ofAll('people, state overloaded', '/people?state=overloaded'),
    ofAll('people, state unmatched', '/people?state=unmatched'),
    ofAll('people, state unreachable', '/people?state=unreachable'),
    ofAll('iCal of a person', ...personIds.map(id => `/people/${id}/ical`)),
    ofAll('contact files', '/contact-files'),
    ofAll('contact files, text', '/contact-files?text=system-7'),
    ofAll('contact files, state reviewDue', '/contact-files?state=reviewDue'),
  ];
}
