import { EvaluationTask } from '@opsready/backstage-plugin-readiness-backend/src/evaluation/EvaluationTask';
import { ScopesTask } from '@opsready/backstage-plugin-readiness-backend/src/evaluation/ScopesTask';
import { openDatabase } from './src/readiness/DatabaseSpec';
import { definitions } from './src/readiness/definitions';
import { NOW, storeFacts } from './src/readiness/seed';
const spec: any = process.argv[2] === 'sqlite' ? { kind: 'SQLite', filename: '/tmp/lead/b.sqlite' } : { kind: 'PostgreSQL', connectionString: 'postgresql://postgres:postgres@127.0.0.1:54321/leadbench' };
(async () => {
  const knex = openDatabase(spec);
  if (spec.kind==='SQLite') { await knex.raw('pragma journal_mode = wal'); await knex.raw('pragma synchronous = normal'); }
  const t = new Map<string, { n: number; ms: number }>(); const s = new Map<string, number>();
  knex.on('query', (q: any) => s.set(q.__knexQueryUid, performance.now()));
  knex.on('query-response', (_r: any, q: any) => { const ms = performance.now() - s.get(q.__knexQueryUid)!; const k = q.sql.replace(/\s+/g, ' ').slice(0, 70); const e = t.get(k) ?? { n: 0, ms: 0 }; e.n++; e.ms += ms; t.set(k, e); });
  const clock = { now: () => NOW };
  const evaluation = new EvaluationTask({ knex, clock, definitions }); const scopes = new ScopesTask({ knex, clock, definitions });
  const run = async (name: string, f: () => Promise<unknown>) => { t.clear(); const c = process.cpuUsage(); const w = performance.now(); await f(); const u = process.cpuUsage(c); console.log(name, 'wall', Math.round(performance.now() - w), 'cpu', Math.round((u.user + u.system) / 1000)); for (const [k, e] of [...t].sort((a, b) => b[1].ms - a[1].ms).slice(0, 12)) console.log('   ', Math.round(e.ms), e.n, k); };
  await run('store', () => storeFacts(knex, { count: 10000, every: 1, version: 0 }));
  await run('eval', async () => { await scopes.run(); await evaluation.run(new AbortController().signal); });
  console.log((await knex.raw(spec.kind==='SQLite' ? 'select avg(length(fact_values)) a from facts' : 'select avg(length(fact_values)) a from facts')), await knex('check_results').select(knex.raw('avg(length(results)) as a')), await knex('scorecard_results').select(knex.raw('avg(length(detail)) as a')));
  await knex.destroy();
})();
