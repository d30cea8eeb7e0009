import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  CheckResult,
  LEVELS,
  Scorecard,
} from '@opsready/backstage-plugin-readiness-common';
import {
  Clock,
  insertRows,
  isPostgres,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  CheckResultsRow,
  EntityRow,
  ScorecardResultRow,
  TransitionRow,
} from '../database/tables';
import { Definitions } from '../definitions/Definitions';
import { queueEvaluation } from '../facts/queues';
import { scoreScorecard } from '../scorecards/scoreScorecard';
import { asEntity, evaluateEntity } from './evaluateEntity';
import {
  factsOf,
  loadScopes,
  resultsOf,
  ScopeState,
  takeBatch,
} from './evaluationInputs';
import { writeResults, writeScorecardResults } from './writeResults';

/** Small enough that no statement of a batch holds up the event loop. */
const BATCH_SIZE = 200;
/** Entities that are evaluated without a break. */
const YIELD_EVERY = 50;

/**
 * Evaluates the entities that wait in the queue, judges their scorecards, and stores what differs.
 *
 * @remarks
 *
 * A batch leaves the queue in the transaction that stores its results: where it fails it stays queued, and a change that
 * comes in between waits for that transaction and queues the entity again.
 */
export class EvaluationTask {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #definitions: Definitions;
  readonly #logger: LoggerService | undefined;
  readonly #scorecards: ReadonlyArray<{
    scorecard: Scorecard;
    judges: (entity: ReturnType<typeof asEntity>) => boolean;
  }>;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    definitions: Definitions;
    logger?: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#definitions = options.definitions;
    this.#logger = options.logger;
    this.#scorecards = options.definitions.scorecards.map(scorecard => ({
      scorecard,
      judges: filterPredicateToFilterFunction(scorecard.filter),
    }));
  }

  /** Queues what older definitions evaluated, and what was never evaluated. At start; one statement. */
  async queueOutdated(): Promise<void> {
    await this.#knex.raw(
      `insert into evaluation_queue (entity_ref)
       select e.entity_ref from entities e
       left join check_results r on r.entity_ref = e.entity_ref
       where e.left_at is null and (r.entity_ref is null or r.definitions_hash <> ?)
       order by e.entity_ref on conflict (entity_ref) do nothing`,
      [this.#definitions.hash],
    );
  }

  /** Works until the queue is empty. @returns how many entities were evaluated */
  async run(signal: AbortSignal): Promise<number> {
    await this.#queueDue();
    // PostgreSQL stores one batch while the next is evaluated here; SQLite has one connection.
    const workers = isPostgres(this.#knex) ? 2 : 1;
    const evaluated = await Promise.all(
      Array.from({ length: workers }, () => this.#work(signal)),
    );
    return evaluated.reduce((sum, count) => sum + count, 0);
  }

  async #work(signal: AbortSignal): Promise<number> {
    let evaluated = 0;
    while (!signal.aborted) {
      const done = await this.#knex.transaction(trx => this.#runBatch(trx));
      if (done === 0) {
        break;
      }
      evaluated += done;
      await setImmediate();
    }
    return evaluated;
  }

  /** Outcomes that change by time alone. */
  async #queueDue() {
    await this.#knex.raw(
      `insert into evaluation_queue (entity_ref)
       select r.entity_ref from check_results r
       join entities e on e.entity_ref = r.entity_ref and e.left_at is null
       where r.changes_at <= ? order by r.entity_ref on conflict (entity_ref) do nothing`,
      [this.#clock.now().toISOString()],
    );
  }

  async #runBatch(trx: Knex): Promise<number> {
    const refs = await takeBatch(trx, BATCH_SIZE);
    if (refs.length === 0) {
      return 0;
    }
    const now = this.#clock.now();
    const entities = await trx<EntityRow>('entities')
      .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
      .whereNull('left_at');
    // Anew for each batch: another replica may have seen a change and queued these entities because of it.
    const scopes = new Map<string, ScopeState>();
    await loadScopes(
      trx,
      scopes,
      entities.map(entity => entity.scope_id),
    );
    // Nobody knows yet what can be said about these: they stay in the queue, rather than be unknown for a moment.
    const waiting = entities.filter(({ scope_id }) => !scopes.has(scope_id));
    await queueEvaluation(
      trx,
      waiting.map(({ entity_ref }) => entity_ref),
    );
    const facts = await factsOf(trx, refs);
    const before = await resultsOf(trx, refs);
    await setImmediate();
    const rows: CheckResultsRow[] = [];
    const transitions: Array<Omit<TransitionRow, 'id'>> = [];
    const judged: ScorecardResultRow[] = [];
    const notJudged: Array<{ scorecard_id: string; entity_ref: string }> = [];
    const at = now.toISOString();
    for (const [index, entity] of entities.entries()) {
      if (index > 0 && index % YIELD_EVERY === 0) {
        await setImmediate();
      }
      const { entity_ref } = entity;
      const stored = before.get(entity_ref);
      const scope = scopes.get(entity.scope_id);
      if (!scope) {
        continue;
      }
      const { results, changes, changesAt } = evaluateEntity(
        {
          entity,
          facts: facts.get(entity_ref) ?? {},
          scopeSources: scope.sources,
          confirmedAt: scope.confirmedAt,
          before: new Map(stored?.map(result => [result.checkId, result])),
        },
        this.#definitions,
        now,
        (check, error) =>
          this.#logger?.error('A check failed', {
            check,
            entityRef: entity_ref,
            error: String(error),
          }),
      );
      rows.push({
        entity_ref,
        results: JSON.stringify(results),
        definitions_hash: this.#definitions.hash,
        evaluated_at: at,
        changes_at: changesAt ?? null,
      });
      for (const change of changes) {
        transitions.push({
          entity_ref,
          check_id: change.checkId,
          from_outcome: change.from,
          to_outcome: change.to,
          message: change.message,
          at,
        });
      }
      this.#judge(entity, results, judged, notJudged);
    }
    await setImmediate();
    await writeResults(trx, rows);
    await insertRows<Omit<TransitionRow, 'id'>>(trx, {
      table: 'transitions',
      columns: [
        'entity_ref',
        'check_id',
        'from_outcome',
        'to_outcome',
        'message',
        'at',
      ],
      rows: transitions,
    });
    await writeScorecardResults(trx, judged, notJudged);
    return refs.length - waiting.length;
  }

  #judge(
    entity: EntityRow,
    results: CheckResult[],
    judged: ScorecardResultRow[],
    notJudged: Array<{ scorecard_id: string; entity_ref: string }>,
  ) {
    const { entity_ref } = entity;
    for (const { scorecard, judges } of this.#scorecards) {
      if (!judges(asEntity(entity))) {
        notJudged.push({ scorecard_id: scorecard.id, entity_ref });
        continue;
      }
      const result = scoreScorecard({ scorecard, results });
      judged.push({
        scorecard_id: scorecard.id,
        entity_ref,
        level: result.level,
        level_rank: LEVELS.indexOf(result.level),
        score: result.score === undefined ? -1 : Math.round(result.score),
        detail: JSON.stringify(result),
        owner_ref: entity.owner_ref ?? '',
        system_ref: entity.system_ref ?? '',
        tier: entity.tier,
        search_text: entity.search_text,
      });
    }
  }
}
