import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one sentence, and how busy it was with other things when the run began. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${type()} ${release()}, ` +
    `Node ${process.version}; load average ${loadavg()[0].toFixed(1)} when the run began.`
  );
}
