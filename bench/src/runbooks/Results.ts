import { DatabaseKind } from '../databases/DatabaseSpec';
import { Size } from './Size';
import type { BindingsFigures } from './tasks/bindings';
import type { FollowingFigures } from './tasks/following';
import type { HistoryFigures } from './tasks/history';
import type { ListFigures } from './tasks/lists';

/** What one command found out; each list of a database holds one entry per repetition. */
export interface Results {
  machine: string;
  /** Load average when the run ended. */
  loadAfter: string;
  date: string;
  repetitions: number;
  size: Size;
  databases: Array<{
    database: DatabaseKind;
    bindings: BindingsFigures[];
    history: HistoryFigures[];
    lists: ListFigures[];
  }>;
  following?: FollowingFigures;
}
