import { parcelwise } from '@opsready/aws-sandbox';
import type { Scenario } from '@opsready/aws-sandbox';
import { indices, PEOPLE_OF_A_ROSTER, ZONES } from './company';

/** Where Incident Manager is read. */
export const PLACE = { account: '111122223333', region: 'eu-west-1' };

const HAND_OFF = { HourOfDay: 9, MinuteOfHour: 0 };

/** The demo company, of which as many escalation plans as are asked for have a schedule of five people each. */
export function scenarioWithPlans(plans: number): Scenario {
  const all = indices(plans);
  const membersOf = (plan: number) =>
    indices(PEOPLE_OF_A_ROSTER).map(
      turn => `person-${plan * PEOPLE_OF_A_ROSTER + turn}`,
    );
  return {
    ...parcelwise,
    incidentManagers: [
      {
        ...PLACE,
        people: all.flatMap(membersOf).map(alias => ({
          alias,
          displayName: alias,
          channels: [
            {
              name: 'mail',
              type: 'EMAIL',
              address: `${alias}@parcelwise.example`,
            },
            { name: 'phone', type: 'SMS', address: '+1-555-0100' },
          ],
        })),
        schedules: all.map(plan => ({
          alias: `schedule-${plan}`,
          displayName: `Schedule ${plan}`,
          rotations: [
            {
              name: `rotation_${plan}`,
              members: membersOf(plan),
              timeZone: ZONES[plan % ZONES.length],
              roundsAgo: 4,
              recurrence: {
                NumberOfOnCalls: 1,
                RecurrenceMultiplier: 1,
                WeeklySettings: [{ DayOfWeek: 'MON', HandOffTime: HAND_OFF }],
              },
            },
          ],
        })),
        escalations: all.map(plan => ({
          alias: `plan-${plan}`,
          displayName: `Plan ${plan}`,
          stages: [
            {
              durationMinutes: 10,
              targets: [{ alias: `schedule-${plan}`, essential: true }],
            },
            {
              durationMinutes: 15,
              targets: [
                { alias: membersOf((plan + 1) % plans)[0], essential: true },
              ],
            },
          ],
        })),
        responsePlans: [],
        incidents: [],
      },
    ],
  };
}
