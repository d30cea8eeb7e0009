import {
  ExecutionStatus,
  isOperationsArea,
  OperationsArea,
} from '@opsready/backstage-plugin-runbooks-common';
import { EXECUTION_STATUSES } from '../../marks';

/** What the list shows; all of it is in the address, so that a view can be sent to a colleague. */
export interface ExecutionsView {
  filter: ExecutionsFilter;
  offset: number;
}

/** Which executions are wanted. */
export interface ExecutionsFilter {
  text?: string;
  status?: ExecutionStatus[];
  area?: OperationsArea[];
  account?: string[];
  requestedBy?: string;
  outside?: boolean;
  entityRef?: string;
  runbookId?: string;
}

const TEXTS = ['text', 'requestedBy', 'entityRef', 'runbookId'] as const;
const LISTS = ['status', 'area', 'account'] as const;

/** Reads the address; what cannot be read is as if it were not there. */
export function readExecutionsView(params: URLSearchParams): ExecutionsView {
  const filter: ExecutionsFilter = {
    status: given(params.getAll('status').filter(isStatus)),
    area: given(params.getAll('area').filter(isOperationsArea)),
    account: given(params.getAll('account').filter(isAccount)),
    outside: readSwitch(params.get('outside')),
  };
  for (const name of TEXTS) {
    filter[name] = params.get(name) || undefined;
  }
  return {
    filter,
    offset: Math.max(0, Math.floor(Number(params.get('offset'))) || 0),
  };
}

/** Writes the address; the inverse of `readExecutionsView`. */
export function writeExecutionsView(view: ExecutionsView): URLSearchParams {
  const { filter, offset } = view;
  const params = new URLSearchParams();
  for (const name of TEXTS) {
    if (filter[name]) {
      params.set(name, filter[name]);
    }
  }
  for (const name of LISTS) {
    for (const value of filter[name] ?? []) {
      params.append(name, value);
    }
  }
  if (filter.outside !== undefined) {
    params.set('outside', String(filter.outside));
  }
  if (offset > 0) {
    params.set('offset', String(offset));
  }
  return params;
}

/** Whether anything is filtered. */
export function isFiltered(filter: ExecutionsFilter): boolean {
  return Object.values(filter).some(value => value !== undefined);
}

function given<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function readSwitch(text: string | null): boolean | undefined {
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

function isStatus(text: string): text is ExecutionStatus {
  return EXECUTION_STATUSES.some(status => status === text);
}

function isAccount(text: string): boolean {
  return /^\d{12}$/.test(text);
}
