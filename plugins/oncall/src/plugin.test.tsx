import plugin, { onCallApiRef } from '.';

describe('onCallPlugin', () => {
  it('is found under the names that its README gives', () => {
    expect(plugin.id).toBe('oncall');
    expect(onCallApiRef.id).toBe('plugin.oncall.client');
    for (const id of [
      'api:oncall',
      'entity-card:oncall/overview',
      'entity-content:oncall',
      'page:oncall',
      'sub-page:oncall/rosters',
      'sub-page:oncall/people',
      'sub-page:oncall/contacts',
      'sub-page:oncall/audit',
      'sub-page:oncall/sources',
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
        'rosters',
        'people',
        'contactFiles',
        'audit',
        'sources',
        'page',
      ]) {
        jest.doMock(`./${screen}`, () => loaded(screen));
      }
      require('.');
      expect(loaded).not.toHaveBeenCalled();
    });
  });
});
