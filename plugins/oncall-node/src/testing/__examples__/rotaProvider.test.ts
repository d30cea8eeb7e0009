import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { describeProviderContract } from '@opsready/backstage-plugin-oncall-node/testing';
import { createRotaProvider } from './rotaProvider';

describeProviderContract({
  name: 'Rota',
  async create() {
    const rotations = new Set(['payments', 'search']);
    let status = 200;
    const server = createServer((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://rota');
      const wanted = searchParams.getAll('id');
      response.statusCode = status;
      response.end(
        JSON.stringify(
          [...rotations]
            .filter(id => wanted.length === 0 || wanted.includes(id))
            .map(id => ({
              id,
              name: `The ${id} team`,
              duties: [
                {
                  login: `${id}-ann`,
                  name: 'Ann',
                  from: '2026-11-20T09:00:00.000Z',
                  until: '2026-11-27T09:00:00.000Z',
                },
              ],
            })),
        ),
      );
    });
    await new Promise<void>(ready => {
      server.listen(0, '127.0.0.1', ready);
    });
    const { port } = server.address() as AddressInfo;
    const provider = createRotaProvider({
      url: `http://127.0.0.1:${port}`,
      token: 'a-token-of-rota',
    });
    return {
      provider,
      target: provider.targets[0],
      now: new Date('2026-11-21T12:00:00.000Z'),
      window: {
        from: new Date('2026-11-20T12:00:00.000Z'),
        to: new Date('2026-12-19T12:00:00.000Z'),
      },
      rosterId: 'payments',
      secrets: ['a-token-of-rota'],
      removeRoster: async () => {
        rotations.delete('payments');
      },
      fail: {
        denied: async () => {
          status = 401;
        },
        unavailable: async () => {
          status = 500;
        },
      },
      cleanUp: async () => {
        server.close();
      },
    };
  },
});
