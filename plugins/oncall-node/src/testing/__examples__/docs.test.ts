import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import module from './oncallModuleRota';

const PAGE = join(
  __dirname,
  '../../../../../docs/adding-an-oncall-provider.md',
);

describe('adding-an-oncall-provider.md', () => {
  it.each(['rotaProvider.ts', 'rotaProvider.test.ts', 'oncallModuleRota.ts'])(
    'shows %s as it is tested here',
    file => {
      const example = readFileSync(join(__dirname, file), 'utf8');
      expect(readFileSync(PAGE, 'utf8')).toContain(
        `\`\`\`ts\n${example}\`\`\``,
      );
    },
  );

  it('shows a module that adds the provider', async () => {
    const added: OnCallProvider[] = [];
    const [registration] = (
      module as unknown as {
        getRegistrations(): Array<{
          init: { func(deps: object): Promise<void> };
        }>;
      }
    ).getRegistrations();
    await registration.init.func({
      config: mockServices.rootConfig({
        data: { rota: { url: 'https://rota.example', token: 'secret' } },
      }),
      providers: {
        addProviders: (...all: OnCallProvider[]) => added.push(...all),
      },
    });
    expect(added.map(({ id }) => id)).toEqual(['rota']);
  });
});
