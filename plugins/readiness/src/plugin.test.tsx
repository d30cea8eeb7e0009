import plugin, { readinessApiRef } from '.';

describe('readinessPlugin', () => {
  it('is found under the names that its README gives', () => {
    expect(plugin.id).toBe('readiness');
    expect(readinessApiRef.id).toBe('plugin.readiness.client');
    for (const id of [
      'api:readiness',
      'entity-card:readiness/overview',
      'entity-content:readiness',
      'page:readiness',
      'sub-page:readiness/entities',
      'sub-page:readiness/data-sources',
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
        'collection',
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
