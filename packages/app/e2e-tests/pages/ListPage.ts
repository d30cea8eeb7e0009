import type { Locator, Page } from '@playwright/test';

export const LIST_PATH = '/readiness/entities';

/** The page that lists all entities of a scorecard. */
export class ListPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly names: Locator;
  readonly rollUp: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', {
      name: 'Entities, the least ready first',
    });
    this.rows = this.table.locator('tbody').getByRole('row');
    this.names = this.rows.getByRole('rowheader').getByRole('link');
    this.rollUp = page.getByRole('table', { name: /^Roll-up by/ });
  }

  /** Chooses a value of a filter; values are shown with their number. */
  async choose(facet: string, value: string): Promise<void> {
    await this.page
      .getByRole('search', { name: 'Filter entities' })
      .getByRole('button', { name: facet })
      .click();
    await this.page
      .getByRole('option', { name: new RegExp(`^${value} \\(\\d+\\)$`) })
      .click();
    await this.page.keyboard.press('Escape');
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Name' }).fill(text);
  }

  async clear(): Promise<void> {
    await this.page.getByRole('button', { name: 'Clear filters' }).click();
  }
}
