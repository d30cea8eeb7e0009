import { parseArgs } from 'node:util';
import { chromiumPath } from '../portal/chromium.mjs';
import { onStopRequest } from '../processes/onStopRequest.mjs';
import { stopSteps } from './runStep.mjs';
import { SUITES } from './suites.mjs';
import { summarize } from './summarize.mjs';

/** `npm test [-- --only <suite> ...]`: runs the suites one after the other, each to its end, and adds up. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true } },
  });
  const suites = selectSuites(values.only);
  let stopped = false;
  onStopRequest(() => {
    stopped = true;
    stopSteps();
  });

  const results = [];
  for (const suite of suites) {
    console.log(`\n=== ${suite.name}`);
    const startedAt = Date.now();
    const result = await runSuite(suite);
    results.push({
      name: suite.name,
      seconds: Math.round((Date.now() - startedAt) / 1000),
      ...result,
    });
    if (stopped) {
      console.log('\nStopped.');
      return 130;
    }
  }
  const { lines, exitCode } = summarize(results, {
    onCi: isOn(process.env.CI),
  });
  console.log(`\n${lines.join('\n')}`);
  return exitCode;
}

async function runSuite(suite) {
  try {
    return await suite.run({ chromium: chromiumPath(process.env) });
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

function selectSuites(only = []) {
  const names = SUITES.map(suite => suite.name);
  const unknown = only.filter(name => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no suite '${unknown.join("', '")}'. The suites are: ${names.join(', ')}`,
    );
  }
  return SUITES.filter(suite => only.length === 0 || only.includes(suite.name));
}

function isOn(value) {
  return value !== undefined && !['', '0', 'false'].includes(value);
}
