import { OnCallWorld } from './OnCallWorld';

/**
 * Three rosters, and a person who could be named like one. `full` is covered by Ann and Bea in turn, with Cid behind them, and serves cart and till; `night` leaves the
 * night of the second day to nobody, and serves cart in production; `empty` has nobody on its first level, serves nothing, and is
 * stood in for by Dee, whom no channel reaches any more, and by Eve.
 */
export function rosterCompany(world: OnCallWorld): void {
  const { rosters } = world;
  for (const name of ['Ann', 'Bea', 'Cid', 'Eve']) {
    rosters.person(name, {
      timeZone: name === 'Ann' ? 'Europe/Berlin' : 'America/New_York',
    });
  }
  rosters.person('Dee', {
    channels: [{ id: 'Dee-sms', kind: 'sms', active: false }],
  });
  rosters.schedule(
    'turns',
    Array.from({ length: 70 }, (_, day) => ({
      personId: day % 2 === 0 ? 'Ann' : 'Bea',
      from: world.at(day * 24 - 24),
      until: world.at(day * 24),
      source: 'regular' as const,
    })),
    {
      timeZone: 'Europe/Berlin',
      rotations: [
        {
          title: 'Days',
          description: 'Hands off every day.',
          personIds: ['Ann', 'Bea'],
        },
      ],
    },
  );
  rosters.schedule('nights', [
    {
      personId: 'Bea',
      from: world.at(-24),
      until: world.at(36),
      source: 'regular',
    },
    { personId: 'Ann', from: world.at(48), source: 'override' },
  ]);
  rosters.roster(
    'full',
    [
      { delayMinutes: 10, targets: [{ kind: 'schedule', id: 'turns' }] },
      { targets: [{ kind: 'person', id: 'Cid' }] },
    ],
    { url: 'https://rosters.example/full' },
  );
  // As where each person can be named: no entity does, and so that is nobody's duty.
  rosters.roster('Eve', [{ targets: [{ kind: 'person', id: 'Eve' }] }]);
  rosters.roster('night', [{ targets: [{ kind: 'schedule', id: 'nights' }] }]);
  rosters.roster(
    'empty',
    [
      { targets: [] },
      {
        targets: [
          { kind: 'person', id: 'Dee' },
          { kind: 'person', id: 'Eve' },
        ],
      },
    ],
    { problems: ['The first level has nobody.'] },
  );
  world.putUser('ann', {
    annotations: { 'opsready.io/oncall-user': 'fake:Ann' },
  });
  world.putEntity('cart', {
    owner: 'group:default/shop',
    oncall: 'fake:full, production=fake:night',
  });
  world.putEntity('till', {
    owner: 'group:default/money',
    oncall: 'fake:full',
    annotations: {
      'opsready.io/required-coverage': 'business-hours@Europe/Berlin',
    },
  });
  world.putEntity('lost', { oncall: 'fake:none' });
}
