import type { Browser, Page } from '@playwright/test';
import { signInAs, type DemoUser } from './signInAs';

/** A second person at a machine of their own. */
export async function colleague(
  browser: Browser,
  name: DemoUser,
  path: string,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, name, path);
  return page;
}
