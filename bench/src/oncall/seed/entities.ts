import { Entity } from '@backstage/catalog-model';
import { Size } from '../Size';
import {
  componentsOf,
  emailOf,
  groupsOf,
  indices,
  policyId,
  systemsOf,
} from './company';

/** Where contacts files and incident plans are. */
export const REPOSITORY = 'https://github.com/parcelwise/bench/tree/main/';

/** Groups, systems and components, as the catalog shows them. */
export function entitiesOf(size: Size): Entity[] {
  const { entities, rosters } = size;
  return [
    ...indices(groupsOf(entities)).map(index =>
      entity('Group', `team-${index}`, { oncall: rosterRef(index, rosters) }),
    ),
    ...indices(systemsOf(entities)).map(index =>
      entity('System', `system-${index}`, {
        owner: `team-${index % groupsOf(entities)}`,
        oncall: index % 2 === 0 ? rosterRef(index * 3, rosters) : undefined,
        withFiles: true,
      }),
    ),
    ...indices(componentsOf(entities)).map(index => component(index, size)),
  ];
}

/** Everybody at PagerDuty but one in thirty has a user of the same e-mail. */
export function usersOf({ people }: Size): Entity[] {
  return indices(people)
    .filter(index => index % 30 !== 29)
    .map(index => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: `person-${index}`, namespace: 'default' },
      spec: {
        profile: { displayName: `Person ${index}`, email: emailOf(index) },
      },
    }));
}

/** Most name a roster, one in ten two of them, one in twenty none, and one in a hundred one that nobody has. */
function component(index: number, { entities, rosters }: Size): Entity {
  const own = rosterRef(index, rosters);
  const other = rosterRef(index + 7, rosters);
  const variants = [
    [index % 100 === 42, 'pagerduty:PNOBODY'],
    [index % 20 === 11, undefined],
    [index % 10 === 5, `production=${own}, staging=${other}`],
  ] as const;
  const variant = variants.find(([holds]) => holds);
  return entity('Component', `service-${index}`, {
    owner: `team-${index % groupsOf(entities)}`,
    system: `system-${index % systemsOf(entities)}`,
    oncall: variant ? variant[1] : own,
    coverage: coverageOf(Math.floor(index / rosters)),
  });
}

/** Those that share a roster do not all need the same. */
function coverageOf(round: number): string | undefined {
  switch (round % 5) {
    case 2:
      return 'business-hours@Europe/Berlin';
    case 4:
      return 'business-hours@America/New_York';
    default:
      return undefined;
  }
}

function rosterRef(index: number, rosters: number): string {
  return `pagerduty:${policyId(index % rosters)}`;
}

function entity(
  kind: string,
  name: string,
  about: {
    owner?: string;
    system?: string;
    oncall?: string;
    coverage?: string;
    withFiles?: boolean;
  },
): Entity {
  const { owner, system, oncall, coverage, withFiles } = about;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      title: name.replace('-', ' '),
      annotations: {
        ...(oncall && { 'opsready.io/oncall': oncall }),
        ...(coverage && { 'opsready.io/required-coverage': coverage }),
        ...(withFiles && {
          'backstage.io/source-location': `url:${REPOSITORY}`,
          'backstage.io/managed-by-location': `url:${REPOSITORY}catalog-info.yaml`,
          'opsready.io/contacts': `./${name}/contacts.yaml`,
          'opsready.io/incident-plan': `./${name}/incidents.md`,
        }),
      },
    },
    relations: [
      ...(owner
        ? [{ type: 'ownedBy', targetRef: `group:default/${owner}` }]
        : []),
      ...(system
        ? [{ type: 'partOf', targetRef: `system:default/${system}` }]
        : []),
    ],
  };
}
