import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * What one piece of work cost the process that did it.
 *
 * @public
 */
export interface Measurement {
  wallMs: number;
  /** User and system time of this process; a database server's is not in it. */
  cpuMs: number;
  idleRssMb: number;
  peakRssMb: number;
  /** Longest time that the event loop was held up. */
  maxDelayMs: number;
}

const RESOLUTION_MS = 2;

/**
 * Does the work and says what it cost.
 *
 * @public
 */
export async function measure(
  work: () => Promise<unknown>,
): Promise<Measurement> {
  const idleRssMb = rssMb();
  let peakRssMb = idleRssMb;
  const sampler = setInterval(() => {
    peakRssMb = Math.max(peakRssMb, rssMb());
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  // One more turn of the loop, so that a block at the very end is seen too
  await new Promise(resolve => setTimeout(resolve, 10));
  delay.disable();
  clearInterval(sampler);
  return {
    wallMs,
    cpuMs: (user + system) / 1000,
    idleRssMb,
    peakRssMb: Math.max(peakRssMb, rssMb()),
    maxDelayMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
  };
}

function rssMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}
