import plugin, { runbooksApiRef } from '.';

describe('runbooksPlugin', () => {
  it('is found under the names that its README gives', () => {
    expect(plugin.id).toBe('runbooks');
    expect(runbooksApiRef.id).toBe('plugin.runbooks.client');
    for (const id of [
      'api:runbooks',
      'entity-card:runbooks/overview',
      'entity-content:runbooks',
      'page:runbooks',
      'sub-page:runbooks/all',
      'sub-page:runbooks/executions',
      'sub-page:runbooks/approvals',
      'sub-page:runbooks/audit',
      'sub-page:runbooks/sources',
    ] as const) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
  });

  it('loads no screen before it is shown', () => {
    jest.isolateModules(() => {
      const loaded = jest.fn();
      for (const screen of [
        'overview',
        'tab',
        'list',
        'execution',
        'approvals',
        'audit',
        'sources',
        'page',
        'legacy',
      ]) {
        jest.doMock(`./${screen}`, () => loaded(screen));
      }
      require('.');
      expect(loaded).not.toHaveBeenCalled();
    });
  });
});
