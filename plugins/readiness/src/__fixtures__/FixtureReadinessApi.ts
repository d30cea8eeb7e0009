import { NotFoundError } from '@backstage/errors';
import {
  CheckDefinition,
  CollectionRuns,
  Collectors,
  EntityFacts,
  EntityHistory,
  EntityReadiness,
  PageOptions,
  RefreshRequested,
  ScorecardDefinition,
  ScorecardEntities,
  ScorecardEntityFilter,
  ScorecardGroups,
  UnclaimedResources,
} from '@opsready/backstage-plugin-readiness-common';
import { ReadinessApi } from '../api';
import { ailingCollectors, runs, unclaimed } from './collection';
import { CHECKS, OPS07_SCORECARD } from './definitions';
import { factsOf } from './facts';
import { FixtureList } from './list';
import { ago, DAY, NOW } from './now';
import { READINESS } from './readiness';

/** A backend of fixtures: answers at once, and remembers nothing. Tests replace single answers. */
export class FixtureReadinessApi implements ReadinessApi {
  readonly #list: FixtureList;

  constructor(options: { entities?: number } = {}) {
    this.#list = new FixtureList(options.entities ?? 60);
  }

  async getEntityReadiness(entityRef: string): Promise<EntityReadiness> {
    const found = READINESS.find(story => story.entityRef === entityRef);
    if (!found) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    return found;
  }

  async getEntityFacts(entityRef: string): Promise<EntityFacts> {
    return factsOf(entityRef);
  }

  async getEntityHistory(
    _entityRef: string,
    options: PageOptions & { checkId?: string } = {},
  ): Promise<EntityHistory> {
    const checkId = options.checkId ?? 'no-critical-findings';
    return {
      now: NOW,
      items: [
        {
          checkId,
          from: 'pass',
          to: 'fail',
          message: '2 critical findings are open.',
          at: ago(12 * DAY),
        },
        {
          checkId,
          from: 'unknown',
          to: 'pass',
          message: 'None of 14 findings is critical.',
          at: ago(90 * DAY),
        },
      ],
    };
  }

  async refreshEntity(_entityRef: string): Promise<RefreshRequested> {
    return { requested: 2, alreadyFresh: 1 };
  }

  async listChecks(): Promise<CheckDefinition[]> {
    return CHECKS;
  }

  async listScorecards(): Promise<ScorecardDefinition[]> {
    return [OPS07_SCORECARD];
  }

  async listScorecardEntities(
    _scorecardId: string,
    options: ScorecardEntityFilter & PageOptions = {},
  ): Promise<ScorecardEntities> {
    return this.#list.page(options);
  }

  async listScorecardGroups(
    _scorecardId: string,
    options: ScorecardEntityFilter & {
      by: 'owner' | 'system' | 'tier' | 'level';
    },
  ): Promise<ScorecardGroups> {
    return this.#list.groups(options);
  }

  async listCollectors(): Promise<Collectors> {
    return ailingCollectors;
  }

  async refreshCollector(_collectorId: string): Promise<RefreshRequested> {
    return { requested: 4, alreadyFresh: 0 };
  }

  async listCollectionRuns(options: PageOptions = {}): Promise<CollectionRuns> {
    const { offset = 0, limit = 25 } = options;
    const all = runs(45);
    return {
      now: NOW,
      items: all.slice(offset, offset + limit),
      totalItems: all.length,
    };
  }

  async listUnclaimedResources(): Promise<UnclaimedResources> {
    return unclaimed;
  }
}
