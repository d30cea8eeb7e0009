import {
  OperationsArea,
  RunbookFormat,
} from '@opsready/backstage-plugin-runbooks-common';

/** A state of runbooks that lists are filtered by. */
export type RunbookStateFilter =
  'incomplete' | 'reviewDue' | 'drifted' | 'unbound' | 'neverRun' | 'problems';

/** What a list of runbooks is cut to. */
export interface RunbookFilter {
  text?: string;
  area?: OperationsArea[];
  format?: RunbookFormat[];
  owner?: string[];
  account?: string[];
  state?: RunbookStateFilter[];
}
