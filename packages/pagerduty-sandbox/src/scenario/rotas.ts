import { SandboxPolicy, SandboxSchedule, SandboxService } from '../state/types';

const WEEK_SECONDS = 604_800;
/** A Monday, 09:00 in Berlin. */
const FIRST_HAND_OFF = '2026-01-05T08:00:00Z';

const weekly = (
  id: string,
  name: string,
  userIds: string[],
): SandboxSchedule => ({
  id,
  name,
  timeZone: 'Europe/Berlin',
  layers: [
    {
      id: `${id}L`,
      name: 'Weekly',
      start: FIRST_HAND_OFF,
      rotationVirtualStart: FIRST_HAND_OFF,
      rotationTurnLengthSeconds: WEEK_SECONDS,
      userIds,
      restrictions: [],
    },
  ],
  overrides: [],
});

export const schedules: SandboxSchedule[] = [
  weekly('PSPAY01', 'Payments primary', ['PUAMARA', 'PULUCA', 'PUSOFIA']),
  // The team next door: three people on both levels would be on call two thirds of the time.
  weekly('PSPAY02', 'Payments backup', ['PUJONAS', 'PUAIKO', 'PUMARA']),
  weekly('PSCHK01', 'Checkout backup', ['PUJONAS', 'PUAIKO', 'PUKOFI']),
];

export const policies: SandboxPolicy[] = [
  {
    id: 'PPAY001',
    name: 'Payments',
    numLoops: 2,
    rules: [
      {
        id: 'PPAY001R1',
        delayMinutes: 10,
        targets: [{ type: 'schedule', id: 'PSPAY01' }],
      },
      {
        id: 'PPAY001R2',
        delayMinutes: 20,
        targets: [{ type: 'schedule', id: 'PSPAY02' }],
      },
    ],
  },
  {
    id: 'PCHK001',
    name: 'Checkout',
    numLoops: 1,
    rules: [
      // Its only target was a person who left.
      { id: 'PCHK001R1', delayMinutes: 10, targets: [] },
      {
        id: 'PCHK001R2',
        delayMinutes: 15,
        targets: [{ type: 'user', id: 'PUMARA' }],
      },
      {
        id: 'PCHK001R3',
        delayMinutes: 30,
        targets: [{ type: 'schedule', id: 'PSCHK01' }],
      },
    ],
  },
];

export const services: SandboxService[] = [
  {
    id: 'PSVPAY1',
    name: 'Payments API',
    policyId: 'PPAY001',
    status: 'active',
  },
  { id: 'PSVPAY2', name: 'Refunds', policyId: 'PPAY001', status: 'active' },
  { id: 'PSVCHK1', name: 'Checkout', policyId: 'PCHK001', status: 'active' },
  {
    id: 'PSVCHK2',
    name: 'Checkout, first version',
    policyId: 'PCHK001',
    status: 'disabled',
  },
];
