import type { Page } from '@playwright/test';
import { portalAddresses } from './addresses';

/** The people whom the sign-in page offers. */
export type DemoUser =
  | 'Amara Okafor'
  | 'Luca Rossi'
  | 'Mara Lindqvist'
  | 'Diego Fuentes'
  | 'Noor Haddad'
  | 'Elif Demir'
  | 'Priya Nair'
  | 'Robin Vale';

/** Opens the portal at `path` and signs in through the page, as a person does. */
export async function signInAs(page: Page, name: DemoUser, path = '/catalog') {
  await page.goto(`${portalAddresses().url}${path}`);
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.getByTestId('sidebar-root').getByText('Settings').waitFor();
}
