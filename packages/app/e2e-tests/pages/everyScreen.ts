import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../portal';
import { tooWide } from './tooWide';
import { violationsIn } from './violationsIn';

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

  for (const width of [400, 1024, 1440]) {
    test(`every screen of ${of} fits a window of ${width} pixels`, async ({
      page,
      portal,
      signInAs,
    }) => {
      await signInAs('Priya Nair', start);
      await page.setViewportSize({ width, height: 900 });
      for (const screen of screens) {
        await test.step(screen.name, async () => {
          await page.goto(`${portal.url}${await pathOf(screen)}`);
          await screen.ready(page);
          expect(await tooWide(screen.part(page))).toEqual([]);
        });
      }
    });
  }
}
