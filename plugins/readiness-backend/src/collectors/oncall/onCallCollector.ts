import { OnCallService } from '@opsready/backstage-plugin-oncall-node';
import {
  defineCollector,
  EntityCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { askNeighbour } from '../neighbour/askNeighbour';
import { onCallFacts } from './onCallFacts';

export const ONCALL_COLLECTOR = 'oncall';

const maxAge = { hours: 24 };

/**
 * What the oncall plugin knows about who answers for entities: names, kinds and states, never an address. An entity that it
 * does not know yet is left out, and keeps the facts that it has.
 */
export function createOnCallCollector(options: {
  onCall: OnCallService;
}): EntityCollector {
  return defineCollector({
    kind: 'entity',
    id: ONCALL_COLLECTOR,
    title: 'On-call',
    description:
      'Who answers for an entity, as the oncall plugin has it: rosters with their coverage, contacts by role, and the incident plan.',
    requiredPermissions: [],
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
    facts: {
      rosters: {
        type: 'list',
        description:
          'The rosters of the entity: who is on call, coverage of the next 28 days by level, number of people, who is overloaded, stages of escalation.',
        maxAge,
      },
      unmatched: {
        type: 'list',
        description:
          'Entries of annotations that are not in effect: no roster is found, or none that may serve the entity.',
        maxAge,
      },
      contacts: {
        type: 'object',
        description:
          'The contacts that hold for the entity: missing roles, roles without a backup, people with fewer than two kinds of channel, review, vendors.',
        maxAge,
      },
      plan: {
        type: 'object',
        description:
          'The incident plan that holds for the entity: missing sections, severities, review.',
        maxAge,
      },
      'incomplete-sources': {
        type: 'list',
        description:
          'Providers of rosters that were never read, or not lately: something may be missing.',
        maxAge,
      },
    },
    collect(question) {
      return askNeighbour(
        {
          name: 'oncall',
          packageName: '@opsready/backstage-plugin-oncall-backend',
          collectorId: ONCALL_COLLECTOR,
          query: asked => options.onCall.queryEntityFacts(asked),
          factsOf: onCallFacts,
        },
        question,
      );
    },
  });
}
