/**
 * Incident Manager of one account and Region: its contacts, on-call schedules, escalation plans and response plans.
 *
 * @public
 */
export interface IncidentManagerSetup {
  account: string;
  region: string;
  people: OnCallPerson[];
  schedules: OnCallSchedule[];
  escalations: EscalationPlan[];
  responsePlans: ResponsePlan[];
  /** Incidents that are there from the start. */
  incidents: PastIncident[];
}

/**
 * A person of Incident Manager: a contact of type PERSONAL.
 *
 * @public
 */
export interface OnCallPerson {
  alias: string;
  displayName: string;
  /** In the order in which they are tried, five minutes apart. */
  channels: OnCallChannel[];
}

/**
 * One way to reach a person.
 *
 * @public
 */
export interface OnCallChannel {
  name: string;
  type: 'SMS' | 'VOICE' | 'EMAIL';
  address: string;
  /** True by default. */
  activated?: boolean;
}

/**
 * An on-call schedule: a contact of type ONCALL_SCHEDULE with its rotations.
 *
 * @public
 */
export interface OnCallSchedule {
  alias: string;
  displayName: string;
  rotations: OnCallRotation[];
}

/**
 * A rotation whose first person is on call when the sandbox starts.
 *
 * @public
 */
export interface OnCallRotation {
  name: string;
  /** Aliases of people in the order of their turns. */
  members: string[];
  timeZone: string;
  /** It began so many rounds of its members before the turn in which the sandbox starts. */
  roundsAgo: number;
  recurrence: RotationRecurrence;
  overrides?: ScheduledOverride[];
}

/**
 * How a rotation goes on, in the words of AWS.
 *
 * @public
 */
export interface RotationRecurrence {
  NumberOfOnCalls: number;
  RecurrenceMultiplier: number;
  DailySettings?: LocalTime[];
  WeeklySettings?: Array<{ DayOfWeek: WeekDay; HandOffTime: LocalTime }>;
  MonthlySettings?: Array<{ DayOfMonth: number; HandOffTime: LocalTime }>;
  ShiftCoverages?: Partial<Record<WeekDay, CoverageTime[]>>;
}

/**
 * A time of day on the clocks of a time zone.
 *
 * @public
 */
export interface LocalTime {
  HourOfDay: number;
  MinuteOfHour: number;
}

/**
 * Hours of a day that are covered; an end that is not after the start is on the next day.
 *
 * @public
 */
export interface CoverageTime {
  Start: LocalTime;
  End: LocalTime;
}

/**
 * A day of the week as AWS names it.
 *
 * @public
 */
export type WeekDay = 'MON' | 'TUE' | 'WED' | 'THU' | 'FRI' | 'SAT' | 'SUN';

/**
 * Somebody who stands in, counted from the start of the sandbox.
 *
 * @public
 */
export interface ScheduledOverride {
  /** Aliases of people. */
  members: string[];
  fromHours: number;
  untilHours: number;
}

/**
 * An escalation plan: a contact of type ESCALATION.
 *
 * @public
 */
export interface EscalationPlan {
  alias: string;
  displayName: string;
  stages: Array<{
    durationMinutes: number;
    /** Aliases of people or schedules; whether who acknowledges ends the escalation. */
    targets: Array<{ alias: string; essential: boolean }>;
  }>;
}

/**
 * A response plan of Incident Manager.
 *
 * @public
 */
export interface ResponsePlan {
  name: string;
  displayName: string;
  /** What its incidents begin as; 1 is the worst impact, 5 the least. */
  incident: {
    title: string;
    impact: number;
    summary?: string;
    /** While one with it is open, no other is made. */
    dedupeString?: string;
  };
  /** Aliases of people or escalation plans. */
  engagements: string[];
  /** Documents that it starts, by name. */
  runbooks: Array<{ document: string; role: string }>;
  tags?: Record<string, string>;
}

/**
 * An incident of the time before the sandbox started.
 *
 * @public
 */
export interface PastIncident {
  /** Name of its response plan, which may be gone by now. */
  responsePlan: string;
  title: string;
  impact: number;
  startedHoursAgo: number;
  /** Absent where it is open. */
  resolvedAfterMinutes?: number;
}
