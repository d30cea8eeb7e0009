import {
  Collector,
  defineCheck,
  defineCollector,
  defineScorecard,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { Definitions } from '@opsready/backstage-plugin-readiness-backend/src/definitions/Definitions';

export const COLLECTORS = 4;
export const FACTS_PER_COLLECTOR = 5;
export const CHECKS = COLLECTORS * FACTS_PER_COLLECTOR;

/** A fact as the AWS collectors deliver them: how many of how many, and the worst of them. */
export interface BenchFact {
  count: number;
  total: number;
  items: Array<{ label: string; resource: string; link: string }>;
}

const HOUR = 3_600_000;
const range = (length: number) => Array.from({ length }, (_, index) => index);
export const collectorIds = range(COLLECTORS).map(index => `source-${index}`);
export const factNames = range(FACTS_PER_COLLECTOR).map(
  index => `fact-${index}`,
);

const collectors: Collector[] = collectorIds.map(id =>
  defineCollector({
    kind: 'entity',
    id,
    title: `Source ${id}`,
    description: 'Delivers facts',
    requiredPermissions: [],
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    facts: Object.fromEntries(
      factNames.map(name => [
        name,
        {
          type: 'object' as const,
          description: 'Things that are wrong',
          maxAge: { hours: 24 },
        },
      ]),
    ),
    collect: async () => new Map(),
  }),
);

const checks = collectorIds.flatMap(collector =>
  factNames.map(name => {
    const factId = `${collector}/${name}`;
    return defineCheck({
      id: `${collector}-${name}`,
      title: 'Nothing is wrong',
      failureTitle: 'Something is wrong',
      rationale: 'What is wrong hurts.',
      remediation: 'Mend it.',
      source: { title: 'Bench', url: 'https://example.com', quote: 'None' },
      requiredFacts: [factId],
      evaluate({ facts }) {
        const { count, total, items } = facts[factId] as unknown as BenchFact;
        return count === 0
          ? pass(`None of ${total} is wrong.`)
          : fail(`${count} of ${total} are wrong.`, items);
      },
    });
  }),
);

export const scorecard = defineScorecard({
  id: 'bench',
  title: 'Bench',
  description: 'Twenty checks in four sections',
  filter: { kind: 'component' },
  sections: collectorIds.map((collector, index) => ({
    id: `section-${index}`,
    title: `Section ${index}`,
    riskLevel: (['High', 'High', 'Medium', 'Low'] as const)[index],
    url: 'https://example.com',
    checks: factNames.map(name => ({ checkId: `${collector}-${name}` })),
  })),
  levels: [
    { id: 'bronze', title: 'Bronze', demands: { minScore: 50 } },
    {
      id: 'silver',
      title: 'Silver',
      demands: { noFailing: ['High'], minScore: 70 },
    },
    {
      id: 'gold',
      title: 'Gold',
      demands: { everySectionMeasured: true, minScore: 90 },
    },
  ],
});

/** Twenty checks over twenty facts. */
export const definitions: Definitions = {
  collectors: new Map(collectors.map(collector => [collector.id, collector])),
  checks,
  scorecards: [scorecard],
  maxAges: Object.fromEntries(
    checks.map(({ requiredFacts: [factId] }) => [factId, 24 * HOUR]),
  ),
  frequencies: new Map(collectorIds.map(id => [id, HOUR])),
  timeouts: new Map(collectorIds.map(id => [id, HOUR / 12])),
  fullReadEvery: new Map(),
  hash: 'bench',
};
