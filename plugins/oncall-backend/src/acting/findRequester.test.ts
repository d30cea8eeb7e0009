import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createFindRequester } from './findRequester';

const AMARA = 'user:default/amara';

describe('who asks for a page', () => {
  const find = (catalog: ReturnType<typeof catalogServiceMock>) =>
    createFindRequester({
      auth: mockServices.auth(),
      catalog,
      logger: mockServices.logger.mock(),
      patienceMs: 1,
    })(AMARA);

  it('goes by their ref where the catalog fails, or does not answer', async () => {
    const failing = catalogServiceMock.mock({
      getEntityByRef: async () => {
        throw new Error('down');
      },
    });
    const hanging = catalogServiceMock.mock({
      getEntityByRef: () => new Promise(() => {}),
    });
    for (const catalog of [failing, hanging]) {
      expect(await find(catalog)).toEqual({ userRef: AMARA, name: 'amara' });
    }
  });
});
