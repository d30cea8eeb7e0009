import {
  defineCollector,
  EntityCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { RunbooksService } from '@opsready/backstage-plugin-runbooks-node';
import { askNeighbour } from '../neighbour/askNeighbour';
import { runbookFacts } from './runbookFacts';

export const RUNBOOKS_COLLECTOR = 'runbooks';

const maxAge = { hours: 24 };

/**
 * What the runbooks plugin knows about the runbooks of entities. An entity that its index does not know yet is left out,
 * and keeps the facts that it has.
 */
export function createRunbooksCollector(options: {
  runbooks: RunbooksService;
}): EntityCollector {
  return defineCollector({
    kind: 'entity',
    id: RUNBOOKS_COLLECTOR,
    title: 'Runbooks',
    description:
      'The runbooks that fit an entity, as the runbooks plugin has them: what they lack, reviews, drift, and when one last succeeded.',
    requiredPermissions: [],
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
    facts: {
      runbooks: {
        type: 'list',
        description:
          'The runbooks bound to the entity: operations area, missing sections, owner, review, drift, role, last success, and whether only an annotation claims it.',
        maxAge,
      },
      unmatched: {
        type: 'list',
        description:
          'Entries of the annotation `opsready.io/runbooks` that match nothing.',
        maxAge,
      },
      'incomplete-sources': {
        type: 'list',
        description:
          'Sources of runbooks that were never read, or not lately: something may be missing.',
        maxAge,
      },
    },
    collect(question) {
      return askNeighbour(
        {
          name: 'runbooks',
          packageName: '@opsready/backstage-plugin-runbooks-backend',
          collectorId: RUNBOOKS_COLLECTOR,
          query: asked => options.runbooks.queryEntityFacts(asked),
          factsOf: runbookFacts,
        },
        question,
      );
    },
  });
}
