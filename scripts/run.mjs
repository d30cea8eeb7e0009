#!/usr/bin/env node
// Entry of `npm start`, `npm test` and `npm run screenshots`. Needs nothing but Node >= 18 and npm: the rest is fetched.
// Only modules that run on Node 18 may be imported before the toolchain is there.
import { ensureInstalled } from './toolchain/ensureInstalled.mjs';
import { ensureToolchain } from './toolchain/ensureToolchain.mjs';
import { ROOT } from './toolchain/root.mjs';

const COMMANDS = {
  start: () => import('./portal/startCommand.mjs'),
  test: () => import('./suites/testCommand.mjs'),
  screenshots: () => import('./screenshots.mjs'),
};

async function main() {
  // npm takes the `--` before options away, yarn leaves it.
  const [name, ...args] = process.argv.slice(2).filter(arg => arg !== '--');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(
      `Usage: node scripts/run.mjs <${Object.keys(COMMANDS).join('|')}> [options]`,
    );
    return 2;
  }
  process.chdir(ROOT);
  const rerun = await ensureToolchain([name, ...args]);
  if (rerun !== undefined) {
    return rerun;
  }
  await ensureInstalled();
  const { run } = await command();
  return run(args);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`\n${process.env.DEBUG ? error.stack : error.message}`);
  process.exitCode = 1;
}
