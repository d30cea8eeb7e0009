import { RosterPart } from '../../Roster';
import { ProviderContractSetup } from '../ProviderContractSetup';
import { createPaperProvider, Paper } from './createPaperProvider';

const PHONE = '+1-555-0123';
const at = (time: string) => new Date(`2026-11-${time}:00Z`);

const person = (id: string): RosterPart => ({
  kind: 'person',
  person: {
    id,
    name: `Person ${id}`,
    email: `${id}@example.com`,
    channels: [{ id: 'phone', kind: 'voice', active: true }],
    gone: false,
  },
});

const parts: RosterPart[] = [
  person('ann'),
  person('bob'),
  {
    kind: 'schedule',
    schedule: {
      id: 'turns',
      title: 'Turns',
      rotations: [{ title: 'Weekly', personIds: ['ann'] }],
      shifts: [
        { personId: 'ann', until: at('22T08:00'), source: 'regular' },
        {
          personId: 'bob',
          from: at('22T08:00'),
          until: at('23T08:00'),
          source: 'override',
        },
        { personId: 'ann', from: at('23T08:00'), source: 'regular' },
      ],
      problems: [],
    },
  },
  {
    kind: 'roster',
    roster: {
      id: 'first',
      aliases: ['team/first'],
      title: 'First',
      levels: [
        { delayMinutes: 10, targets: [{ kind: 'schedule', id: 'turns' }] },
        { targets: [] },
      ],
      pageTargets: [],
      declareTargets: [],
      problems: [],
    },
  },
];

/** The setup of a provider as it should be. */
export async function createPaperContract(): Promise<
  ProviderContractSetup & { paper: Paper }
> {
  const paper: Paper = {
    rosters: new Map([['first', structuredClone(parts)]]),
    incidents: [],
    addresses: new Map([['phone', PHONE]]),
  };
  const provider = createPaperProvider(paper);
  const goDown = (kind: Paper['down']) => async () => {
    paper.down = kind;
  };
  return {
    paper,
    provider,
    target: provider.targets[0],
    now: at('21T12:00'),
    window: { from: at('20T12:00'), to: at('29T12:00') },
    rosterId: 'first',
    alias: 'team/first',
    secrets: [PHONE],
    override: {
      scheduleId: 'turns',
      personId: 'bob',
      replacedId: 'ann',
      from: at('22T08:00'),
      until: at('23T08:00'),
    },
    bindings: [
      {
        annotations: { 'paper.example.com/roster': 'first' },
        expected: [
          {
            annotation: 'paper.example.com/roster',
            entry: 'first',
            rosterId: 'first',
          },
        ],
      },
    ],
    removeRoster: async () => {
      paper.rosters.delete('first');
    },
    fail: {
      denied: goDown('denied'),
      throttled: goDown('throttled'),
      unavailable: goDown('unavailable'),
    },
    truncate: async () => {
      for (const part of paper.rosters.get('first') ?? []) {
        if (part.kind === 'schedule') {
          part.schedule.incomplete = 'The lower half is torn off.';
        }
      }
      return 'turns';
    },
    reveal: { personId: 'ann', channelId: 'phone', address: PHONE },
    requester: {
      userRef: 'user:default/ann',
      name: 'Ann',
      email: 'ann@example.com',
    },
    countSent: async () => paper.incidents.length,
    cleanUp: async () => {},
  };
}
