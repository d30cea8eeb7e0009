/** Has the viewer's browser be in a time zone, whatever that of the machine. */
export function viewerIn(timeZone: string): void {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  jest
    .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
    .mockImplementation(function inZone(this: Intl.DateTimeFormat) {
      return { ...resolvedOptions.call(this), timeZone };
    });
}
