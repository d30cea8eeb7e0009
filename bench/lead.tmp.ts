import { runTask } from './src/runTask';
import fs from 'node:fs';
const db = process.argv[2]; const count = Number(process.argv[3] ?? 10000);
(async () => {
  let database: any;
  if (db === 'sqlite') { fs.rmSync('/tmp/lead/b.sqlite',{force:true}); for (const s of ['-wal','-shm','-journal']) fs.rmSync('/tmp/lead/b.sqlite'+s,{force:true}); database = { kind: 'SQLite', filename: '/tmp/lead/b.sqlite' }; }
  else {
    const knex = require('knex')({ client: 'pg', connection: 'postgresql://postgres:postgres@127.0.0.1:54321/postgres' });
    await knex.raw('drop database if exists leadbench'); await knex.raw('create database leadbench'); await knex.destroy();
    database = { kind: 'PostgreSQL', connectionString: 'postgresql://postgres:postgres@127.0.0.1:54321/leadbench' };
  }
  await runTask('./src/readiness/tasks/prepare.ts', { database, count });
  const r: any = await runTask('./src/readiness/tasks/pipeline.ts', { database, count });
  for (const k of Object.keys(r)) console.log(k, JSON.stringify(r[k]));
  const wall = r.stored.wallMs ?? r.stored.wall; console.log(Object.keys(r.stored));
})();
