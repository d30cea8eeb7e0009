import {
  Level,
  ScorecardEntities,
  ScorecardEntity,
  ScorecardEntityFilter,
  ScorecardGroups,
} from '@opsready/backstage-plugin-readiness-common';
import { ago, NOW } from './now';
import { READINESS } from './readiness';

const TEAMS = ['checkout', 'payments', 'logistics', 'data', 'web', 'platform'];
const SYSTEMS = ['storefront', 'payments', 'logistics', 'data-platform'];
const RANK: readonly Level[] = [
  'none',
  'notDetermined',
  'bronze',
  'silver',
  'gold',
];

function storyRows(): ScorecardEntity[] {
  return READINESS.flatMap(({ entityRef, scorecards: [result], sources }, i) =>
    result
      ? {
          entityRef,
          kind: 'component',
          type: 'service',
          owner: `group:default/${TEAMS[i % TEAMS.length]}`,
          system: `system:default/${SYSTEMS[i % SYSTEMS.length]}`,
          tier: 1,
          level: result.level,
          score: result.score,
          counts: result.counts,
          blockers: result.blockers.slice(0, 3),
          stale: sources.some(({ state }) => state === 'stale'),
          evaluatedAt: ago(9),
        }
      : [],
  );
}

function otherRows(count: number): ScorecardEntity[] {
  return Array.from({ length: count }, (_, i) => {
    const fail = i % 5;
    return {
      entityRef: `component:default/service-${String(i).padStart(5, '0')}`,
      kind: 'component',
      type: 'service',
      title: i === 0 ? 'A service whose title is rather long' : undefined,
      owner: i % 17 === 0 ? undefined : `group:default/${TEAMS[i % 6]}`,
      system: i % 11 === 0 ? undefined : `system:default/${SYSTEMS[i % 4]}`,
      tier: i % 4,
      level: RANK[4 - fail],
      score: 100 - fail * 14,
      counts: {
        pass: 9 - fail,
        warn: 0,
        fail,
        notApplicable: 0,
        unknown: 0,
        error: 0,
      },
      blockers: ['no-critical-findings', 'has-runbook-link'].slice(0, fail),
      stale: false,
    };
  });
}

/** A list that answers as the backend does: filtered, worst first, cut to a page. */
export class FixtureList {
  readonly #rows: ScorecardEntity[];

  constructor(others: number) {
    this.#rows = [...storyRows(), ...otherRows(others)].sort(
      (a, b) =>
        RANK.indexOf(a.level) - RANK.indexOf(b.level) ||
        (a.score ?? 0) - (b.score ?? 0),
    );
  }

  page(
    options: ScorecardEntityFilter & { limit?: number; offset?: number },
  ): ScorecardEntities {
    const { offset = 0, limit = 25 } = options;
    const rows = this.#filtered(options);
    return {
      now: NOW,
      items: rows.slice(offset, offset + limit),
      totalItems: rows.length,
    };
  }

  groups(
    options: ScorecardEntityFilter & {
      by: 'owner' | 'system' | 'tier' | 'level';
    },
  ): ScorecardGroups {
    const groups = new Map<string, ScorecardEntity[]>();
    for (const row of this.#filtered(options)) {
      const value = String(row[options.by] ?? (options.by === 'tier' ? 0 : ''));
      groups.set(value, [...(groups.get(value) ?? []), row]);
    }
    return {
      now: NOW,
      items: [...groups].map(([value, rows]) => ({
        value,
        total: rows.length,
        averageScore:
          rows.reduce((sum, { score = 0 }) => sum + score, 0) / rows.length,
        levels: {
          none: levelCount(rows, 'none'),
          notDetermined: levelCount(rows, 'notDetermined'),
          bronze: levelCount(rows, 'bronze'),
          silver: levelCount(rows, 'silver'),
          gold: levelCount(rows, 'gold'),
        },
      })),
    };
  }

  #filtered(filter: ScorecardEntityFilter): ScorecardEntity[] {
    const { owner, system, tier, level, text } = filter;
    return this.#rows.filter(
      row =>
        (!owner || owner.includes(row.owner ?? '')) &&
        (!system || system.includes(row.system ?? '')) &&
        (!tier || tier.includes(row.tier ?? 0)) &&
        (!level || level.includes(row.level)) &&
        (!text || row.entityRef.includes(text)),
    );
  }
}

function levelCount(rows: readonly ScorecardEntity[], level: Level): number {
  return rows.filter(row => row.level === level).length;
}
