import { DatabaseKind } from '../databases/DatabaseSpec';
import type { EntityPageFigures } from './tasks/entityPage';
import type { ListFigures } from './tasks/lists';
import type { PipelineFigures } from './tasks/pipeline';
import type { PolicyName } from '../portal/startPortal';

/** What one command found out; `runs` hold one entry per repetition. */
export interface Results {
  machine: string;
  date: string;
  repetitions: number;
  sizes: Array<{
    database: DatabaseKind;
    count: number;
    pipeline: PipelineFigures[];
    lists: ListFigures[];
  }>;
  pages: Array<{
    database: DatabaseKind;
    policy: PolicyName;
    count: number;
    figures: EntityPageFigures;
  }>;
}
