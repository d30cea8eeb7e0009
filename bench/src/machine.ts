import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one sentence, and how busy it was with other things when the run began. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${type()} ${release()}, ` +
    `Node ${process.version}; load average ${loadAverage()} when the run began.`
  );
}

/** How many processes wanted a processor in the last minute. */
export function loadAverage(): string {
  return loadavg()[0].toFixed(1);
}
