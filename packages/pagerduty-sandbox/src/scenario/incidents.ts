import { SandboxIncident } from '../state/types';

interface IncidentStory {
  title: string;
  service: 'PSVPAY1' | 'PSVPAY2' | 'PSVCHK1';
  hoursAgo: number;
  /** Absent where it is still open. */
  lastedHours?: number;
  priorityId?: string;
  assigneeId: string;
}

const stories: IncidentStory[] = [
  {
    title: 'Refunds were sent twice',
    service: 'PSVPAY2',
    hoursAgo: 24 * 120,
    lastedHours: 6,
    priorityId: 'PP1',
    assigneeId: 'PUSOFIA',
  },
  {
    title: 'Card payments time out',
    service: 'PSVPAY1',
    hoursAgo: 24 * 60,
    lastedHours: 2,
    priorityId: 'PP1',
    assigneeId: 'PULUCA',
  },
  {
    title: 'Checkout answers slowly',
    service: 'PSVCHK1',
    hoursAgo: 24 * 21,
    lastedHours: 1,
    priorityId: 'PP3',
    assigneeId: 'PUMARA',
  },
  {
    title: 'Invoices are late',
    service: 'PSVPAY1',
    hoursAgo: 24 * 9,
    lastedHours: 12,
    assigneeId: 'PUAMARA',
  },
  {
    title: 'Orders fail with gift cards',
    service: 'PSVCHK1',
    hoursAgo: 2,
    priorityId: 'PP2',
    assigneeId: 'PUMARA',
  },
];

/** What happened before now, oldest first. */
export function pastIncidents(now: Date): SandboxIncident[] {
  const hoursLater = (hours: number) =>
    new Date(now.getTime() + hours * 3_600_000).toISOString();
  return stories.map((story, index) => {
    const { title, service, hoursAgo, lastedHours, assigneeId } = story;
    return {
      id: `QPAST${index + 1}`,
      number: index + 1,
      title,
      status: lastedHours === undefined ? 'triggered' : 'resolved',
      key: `past-${index + 1}`,
      serviceId: service,
      policyId: service === 'PSVCHK1' ? 'PCHK001' : 'PPAY001',
      priorityId: story.priorityId,
      urgency: 'high',
      createdAt: hoursLater(-hoursAgo),
      ...(lastedHours !== undefined && {
        resolvedAt: hoursLater(lastedHours - hoursAgo),
      }),
      assigneeIds: [assigneeId],
    };
  });
}
