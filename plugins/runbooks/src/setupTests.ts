import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are shown, and axe looks at them: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

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
const { warn, error } = console;
const heard =
  (say: (...args: unknown[]) => void) =>
  (...args: unknown[]) => {
    if (!UNSEEN.some(text => String(args[0]).includes(text))) {
      say(...args);
    }
  };
jest.spyOn(console, 'warn').mockImplementation(heard(warn));
jest.spyOn(console, 'error').mockImplementation(heard(error));
