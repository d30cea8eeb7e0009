import { Agent, get } from 'node:http';
import { task } from '../runTask';

/** Latencies in milliseconds, by name of the route, one list per round. */
export type Latencies = Record<string, number[][]>;

export interface LoadInput {
  /** Addresses by name of the route; requests go round the addresses of a route. */
  routes: Record<string, string[]>;
  token: string;
  connections: number;
  rounds: number;
  requests: number;
  /** Requests of each route that are not counted; 50 where absent. */
  warmUp?: number;
}

// Routes take turns in each round, so that what else the machine does falls on all of them.
task<LoadInput>(async input => {
  const { routes, rounds, requests, connections, warmUp = 50 } = input;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: Latencies = {};
  for (const name of Object.keys(routes)) {
    latencies[name] = [];
    await block(name, warmUp);
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(routes)) {
      latencies[name].push(await block(name, requests));
    }
  }
  return latencies;

  async function block(name: string, count: number): Promise<number[]> {
    const times: number[] = [];
    let next = 0;
    const worker = async () => {
      for (let index = next++; index < count; index = next++) {
        const urls = routes[name];
        const start = performance.now();
        await request(urls[(index * 37) % urls.length]);
        times.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    return times;
  }

  async function request(url: string): Promise<void> {
    const headers = { authorization: `Bearer ${input.token}` };
    await new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, response => {
        if (response.statusCode !== 200) {
          reject(new Error(`${url} answered ${response.statusCode}`));
        }
        response.resume().on('end', resolve).on('error', reject);
      }).on('error', reject);
    });
  }
});
