/** A way to reach somebody. @public */
export interface SandboxContactMethod {
  id: string;
  kind: 'phone' | 'sms' | 'email' | 'push_notification';
  label: string;
  address: string;
  /** Of telephones. */
  countryCode?: number;
}

/** A user of an account. @public */
export interface SandboxUser {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  contactMethods: SandboxContactMethod[];
  /** Nothing notifies them where there is no rule. True by default. */
  hasRules?: boolean;
  /** Only references are left. */
  deleted?: boolean;
}

/** When in the day or week a layer is on. @public */
export interface SandboxRestriction {
  type: 'daily_restriction' | 'weekly_restriction';
  /** `08:00:00`, in the schedule's time zone. */
  startTimeOfDay: string;
  durationSeconds: number;
  /** Of weekly ones: 1 is Monday. */
  startDayOfWeek?: number;
}

/** People who take turns. @public */
export interface SandboxLayer {
  id: string;
  name: string;
  /** ISO 8601, as all times here. */
  start: string;
  end?: string;
  rotationVirtualStart: string;
  rotationTurnLengthSeconds: number;
  userIds: string[];
  restrictions: SandboxRestriction[];
}

/** Somebody stands in. @public */
export interface SandboxOverride {
  id: string;
  userId: string;
  start: string;
  end: string;
}

/** A schedule. @public */
export interface SandboxSchedule {
  id: string;
  name: string;
  timeZone: string;
  /** The first has precedence over those after it, as PagerDuty lists them. */
  layers: SandboxLayer[];
  /** In the order in which they were made: the last has precedence. */
  overrides: SandboxOverride[];
  /** A shift-based schedule: only on-calls tell of it, the schedules of REST v2 do not. */
  shiftBased?: boolean;
}

/** An escalation policy. @public */
export interface SandboxPolicy {
  id: string;
  name: string;
  numLoops: number;
  rules: Array<{
    id: string;
    delayMinutes: number;
    targets: Array<{ type: 'user' | 'schedule'; id: string }>;
  }>;
}

/** What incidents are opened on. @public */
export interface SandboxService {
  id: string;
  name: string;
  policyId: string;
  status: 'active' | 'disabled' | 'maintenance';
}

/** A priority of incidents. @public */
export interface SandboxPriority {
  id: string;
  name: string;
  description: string;
}

/** An incident. @public */
export interface SandboxIncident {
  id: string;
  number: number;
  title: string;
  status: 'triggered' | 'acknowledged' | 'resolved';
  key: string;
  serviceId: string;
  policyId: string;
  priorityId?: string;
  urgency: 'high' | 'low';
  createdAt: string;
  resolvedAt?: string;
  assigneeIds: string[];
  details?: string;
  /** Who created it, by the header `From`. */
  from?: string;
}

/** An API key. @public */
export interface SandboxToken {
  token: string;
  /** A key that only reads is refused everything but GET. */
  readOnly: boolean;
}

/** One PagerDuty account. @public */
export interface SandboxAccount {
  /** Its subdomain. */
  id: string;
  timeZone: string;
  tokens: SandboxToken[];
  /** Clients of scoped OAuth. */
  clients: Array<{ clientId: string; clientSecret: string; scopes: string[] }>;
  users: SandboxUser[];
  schedules: SandboxSchedule[];
  policies: SandboxPolicy[];
  services: SandboxService[];
  priorities: SandboxPriority[];
  incidents: SandboxIncident[];
}
