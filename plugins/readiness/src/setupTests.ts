import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are shown, and axe looks at them: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// jsdom does not parse all of the styles that core components make, and BUI's header warns about its own tooltip:
// nothing that a test here could see.
const UNSEEN = ['[JSS]', '<Focusable> child'];
const { warn } = console;
jest.spyOn(console, 'warn').mockImplementation((...args) => {
  if (!UNSEEN.some(text => String(args[0]).includes(text))) {
    warn(...args);
  }
});
