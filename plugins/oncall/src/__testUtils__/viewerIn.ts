/** Has the viewer's browser be in a time zone during the tests of a file, whatever that of the machine. */
export function viewerIn(timeZone: string): void {
  let spy: jest.SpyInstance;
  beforeEach(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    spy = jest
      .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
      .mockImplementation(function inZone(this: Intl.DateTimeFormat) {
        return { ...resolvedOptions.call(this), timeZone };
      });
  });
  afterEach(() => spy.mockRestore());
}
