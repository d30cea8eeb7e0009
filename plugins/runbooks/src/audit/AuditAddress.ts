import { AuditQuery } from '@opsready/backstage-plugin-runbooks-common';

/** What the record shows; all of it is in the address, so that a view can be sent to a colleague. */
export interface AuditView {
  filter: AuditFilter;
  offset: number;
}

/** Which entries are wanted. */
export interface AuditFilter {
  executionId?: string;
  runbookId?: string;
  entityRef?: string;
  actor?: string;
  /** The first day, in UTC: `2026-11-21`. */
  from?: string;
  /** The last day, in UTC. */
  to?: string;
}

const TEXTS = ['executionId', 'runbookId', 'entityRef', 'actor'] as const;
const DAYS = ['from', 'to'] as const;
const DAY_MS = 86_400_000;

/** Reads the address; what cannot be read is as if it were not there. */
export function readAuditView(params: URLSearchParams): AuditView {
  const filter: AuditFilter = {};
  for (const name of TEXTS) {
    filter[name] = params.get(name) || undefined;
  }
  for (const name of DAYS) {
    const day = params.get(name) ?? '';
    filter[name] = isDay(day) ? day : undefined;
  }
  return {
    filter,
    offset: Math.max(0, Math.floor(Number(params.get('offset'))) || 0),
  };
}

/** Writes the address; the inverse of `readAuditView`. */
export function writeAuditView({ filter, offset }: AuditView): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of [...TEXTS, ...DAYS]) {
    const value = filter[name];
    if (value) {
      params.set(name, value);
    }
  }
  if (offset > 0) {
    params.set('offset', String(offset));
  }
  return params;
}

/** The filter as the backend takes it: from the start of the first day to the end of the last one. */
export function auditQueryOf(filter: AuditFilter): AuditQuery {
  const { from, to, ...texts } = filter;
  return {
    ...texts,
    since: from && startOf(from),
    until: to && startOf(to, 1),
  };
}

function startOf(day: string, later = 0): string {
  return new Date(Date.parse(day) + later * DAY_MS).toISOString();
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
