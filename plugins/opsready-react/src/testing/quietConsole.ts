// jsdom does not parse all of the styles that core components make and has no canvas for axe to draw on, BUI's header
// warns about its own tooltip, and the classic frontend system about next versions of its router and of React: nothing
// that a test here could see.
const UNSEEN = [
  '[JSS]',
  "HTMLCanvasElement's getContext()",
  '<Focusable> child',
  'React Router Future Flag',
  'findDOMNode is deprecated',
];

/** Keeps warnings out of the output of tests that are about nothing that a test could see. @public */
export function quietConsole(): void {
  for (const level of ['warn', 'error'] as const) {
    // What is no noise is still said.
    // eslint-disable-next-line no-console
    const say = console[level];
    jest.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      if (!UNSEEN.some(text => String(args[0]).includes(text))) {
        say(...args);
      }
    });
  }
}
