import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** For a container, where no sandbox, no graphics card and no update service are to be had. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser for browser tests: CHROMIUM_PATH, else where systems put it; undefined where there is none. */
export function chromiumPath(env) {
  if (env.CHROMIUM_PATH) {
    if (!existsSync(env.CHROMIUM_PATH)) {
      throw new Error(
        `CHROMIUM_PATH names '${env.CHROMIUM_PATH}', where no file is. Correct it, or leave it away to look in the usual places.`,
      );
    }
    return env.CHROMIUM_PATH;
  }
  return USUAL_PLACES.find(path => existsSync(path));
}
