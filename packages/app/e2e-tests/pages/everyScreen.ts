import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../portal';
import { tooWide } from './tooWide';
import { violationsIn } from './violationsIn';

/** The widest first: pages are opened there. */
const WIDTHS = [1440, 1024, 400];
const PER_SCREEN_MS = 20_000;

export interface Screen {
  name: string;
  path: string | (() => Promise<string>);
  /** Waits for what the screen is about. */
  ready: (page: Page) => Promise<void>;
  /** What of it is ours. */
  part: (page: Page) => Locator;
}

/** Holds every screen of a plugin to what everybody can read, in both themes, and to windows of three widths. */
export function everyScreen(options: {
  of: string;
  screens: readonly Screen[];
  /** Where the viewer signs in. */
  start: string;
}): void {
  const { of, screens, start } = options;
  const pathOf = async ({ path }: Screen) =>
    typeof path === 'string' ? path : path();

  for (const theme of ['light', 'dark'] as const) {
    test(`everybody can read every screen of ${of}, in the ${theme} theme`, async ({
      page,
      portal,
      signInAs,
    }) => {
      test.setTimeout(screens.length * PER_SCREEN_MS);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await signInAs('Priya Nair', start);
      for (const screen of screens) {
        await test.step(screen.name, async () => {
          await page.goto(`${portal.url}${await pathOf(screen)}`);
          await screen.ready(page);
          expect(await violationsIn(page)).toEqual([]);
        });
      }
    });
  }

  test(`every screen of ${of} fits windows of ${WIDTHS.join(', ')} pixels`, async ({
    page,
    portal,
    signInAs,
  }) => {
    test.setTimeout(screens.length * PER_SCREEN_MS);
    await signInAs('Priya Nair', start);
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await page.setViewportSize({ width: WIDTHS[0], height: 900 });
        await page.goto(`${portal.url}${await pathOf(screen)}`);
        await screen.ready(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await expect
            .poll(() => tooWide(screen.part(page)), `at ${width} pixels`)
            .toEqual([]);
        }
      });
    }
  });
}
