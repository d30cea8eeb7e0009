import '@testing-library/jest-dom';

// jsdom does not parse all of the styles that core components make: nothing that a test here could see.
const { warn } = console;
jest.spyOn(console, 'warn').mockImplementation((...args) => {
  if (!String(args[0]).includes('[JSS]')) {
    warn(...args);
  }
});
