import type {
  SandboxAccount,
  SandboxLayer,
  SandboxPolicy,
  SandboxRestriction,
  SandboxSchedule,
  SandboxUser,
} from '@opsready/pagerduty-sandbox';
import { Size } from '../Size';
import {
  backupId,
  emailOf,
  indices,
  MINUTES,
  clockAt,
  PEOPLE_OF_A_ROSTER,
  policyId,
  ROSTERS_OF_A_BACKUP,
  scheduleId,
  userId,
  ZONES,
} from './company';

/** The key of the account. */
export const TOKEN = 'bench-read-key';

const DAY_SECONDS = 86_400;
/** A Monday, 10:00 in Berlin, 04:00 in New York and 18:00 in Tokyo: never while the bench is at work. */
const FIRST_HAND_OFF = '2026-01-05T09:00:00Z';
/** Every so many schedules there is one that is out of the ordinary. */
const OF_DAYS = 10;
const WITH_NIGHTS = 20;
const DAYS_ONLY = 25;
const NOBODY_FIRST = 50;

/**
 * An account of which each policy has a schedule of five people, taking turns by the week or by the day, and behind it a schedule
 * that ten policies share, or somebody alone. Some have somebody by day only, and some nobody on the first level.
 *
 * @param changed - whether somebody stands in on one schedule in a hundred
 */
export function pagerDutyAccount(
  { rosters, people }: Size,
  changed: boolean,
): SandboxAccount {
  return {
    id: 'parcelwise',
    timeZone: 'UTC',
    tokens: [{ token: TOKEN, readOnly: true }],
    clients: [],
    users: indices(people).map(user),
    schedules: [
      ...indices(rosters).map(index => schedule(index, { people, changed })),
      ...indices(Math.ceil(rosters / ROSTERS_OF_A_BACKUP)).map(index =>
        backup(index, people),
      ),
    ],
    policies: indices(rosters).map(index => policy(index, people)),
    services: [],
    priorities: [],
    incidents: [],
  };
}

function user(index: number): SandboxUser {
  const id = userId(index);
  const phone = { label: 'Mobile', address: '555-0100', countryCode: 1 };
  return {
    id,
    name: `Person ${index}`,
    email: emailOf(index),
    timeZone: ZONES[index % ZONES.length],
    contactMethods: [
      { id: `${id}P`, kind: 'phone', ...phone },
      { id: `${id}S`, kind: 'sms', ...phone },
      { id: `${id}E`, kind: 'email', label: 'Work', address: emailOf(index) },
    ],
    // Nobody is notified without a rule.
    hasRules: index % 100 !== 99,
  };
}

function schedule(
  index: number,
  { people, changed }: { people: number; changed: boolean },
): SandboxSchedule {
  const id = scheduleId(index);
  const first = index * PEOPLE_OF_A_ROSTER;
  const userIds = indices(PEOPLE_OF_A_ROSTER).map(turn =>
    userId((first + turn) % people),
  );
  return {
    id,
    name: `Schedule ${index}`,
    timeZone: ZONES[index % ZONES.length],
    layers: layersOf(index, id, userIds),
    overrides:
      changed && index % 100 === 0
        ? [
            {
              id: `${id}O`,
              userId: userId((first + PEOPLE_OF_A_ROSTER) % people),
              start: isoAfterDays(2),
              end: isoAfterDays(3),
            },
          ]
        : [],
  };
}

function layersOf(
  index: number,
  id: string,
  userIds: string[],
): SandboxLayer[] {
  const days = index % OF_DAYS === 1 ? 1 : 7;
  const layer = (
    name: string,
    restrictions: SandboxRestriction[] = [],
  ): SandboxLayer => ({
    id: `${id}${name}`,
    name,
    start: FIRST_HAND_OFF,
    rotationVirtualStart: FIRST_HAND_OFF,
    rotationTurnLengthSeconds: days * DAY_SECONDS,
    userIds,
    restrictions,
  });
  if (index % DAYS_ONLY === 3) {
    return [layer('D', [halfDayFrom('06:00:00')])];
  }
  if (index % WITH_NIGHTS === 6) {
    const nights = layer('N', [halfDayFrom('18:00:00')]);
    return [
      layer('D', [halfDayFrom('06:00:00')]),
      { ...nights, userIds: userIds.toReversed() },
    ];
  }
  return [layer('L')];
}

function halfDayFrom(startTimeOfDay: string): SandboxRestriction {
  const durationSeconds = DAY_SECONDS / 2;
  return { type: 'daily_restriction', startTimeOfDay, durationSeconds };
}

function backup(index: number, people: number): SandboxSchedule {
  const id = backupId(index);
  const first = index * PEOPLE_OF_A_ROSTER * ROSTERS_OF_A_BACKUP;
  return {
    id,
    name: `Backup ${index}`,
    timeZone: 'Europe/Berlin',
    layers: [
      {
        id: `${id}L`,
        name: 'Weekly',
        start: FIRST_HAND_OFF,
        rotationVirtualStart: FIRST_HAND_OFF,
        rotationTurnLengthSeconds: 7 * DAY_SECONDS,
        // One of every second policy
        userIds: indices(PEOPLE_OF_A_ROSTER).map(turn =>
          userId((first + turn * (2 * PEOPLE_OF_A_ROSTER + 1)) % people),
        ),
        restrictions: [],
      },
    ],
    overrides: [],
  };
}

function policy(index: number, people: number): SandboxPolicy {
  const id = policyId(index);
  const shared = Math.floor(index / ROSTERS_OF_A_BACKUP);
  const behind =
    index % 8 === 7
      ? { type: 'user' as const, id: userId((index * 3) % people) }
      : { type: 'schedule' as const, id: backupId(shared) };
  return {
    id,
    name: `Roster ${index}`,
    numLoops: 1,
    rules: [
      {
        id: `${id}R1`,
        delayMinutes: 10,
        targets:
          index % NOBODY_FIRST === 4
            ? []
            : [{ type: 'schedule', id: scheduleId(index) }],
      },
      { id: `${id}R2`, delayMinutes: 20, targets: [behind] },
    ],
  };
}

function isoAfterDays(days: number): string {
  const { now } = clockAt(MINUTES.onePercent);
  return new Date(now().getTime() + days * DAY_SECONDS * 1_000).toISOString();
}
