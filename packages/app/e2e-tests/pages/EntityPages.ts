import type { Locator, Page } from '@playwright/test';

export const entityPath = (name: string) =>
  `/catalog/default/component/${name}`;
export const tabPath = (name: string) => `${entityPath(name)}/readiness`;

/** The card on the overview of an entity. */
export class ReadinessCard {
  readonly card: Locator;
  readonly first: Locator;

  constructor(page: Page) {
    this.card = page.getByRole('article').filter({
      has: page.getByRole('heading', { name: 'Readiness', exact: true }),
    });
    // The card may hold one for each scorecard; OPS 7 comes first.
    this.first = this.card
      .getByRole('list', { name: 'What to do first' })
      .first();
  }
}

/** The readiness tab of an entity. */
export class ReadinessTab {
  constructor(private readonly page: Page) {}

  /** The panel of a section, or of the scorecard, by its heading. */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** One check: its title changes with its outcome, its place does not. */
  check(checkId: string): Locator {
    return this.page.locator(`#readiness-${checkId}`);
  }

  /** Opens what a check holds back: why it exists, and its history. */
  async open(checkId: string): Promise<void> {
    await this.check(checkId).locator('summary').click();
  }

  history(checkId: string): Locator {
    return this.check(checkId).getByRole('table', {
      name: 'How the outcome changed, newest first',
    });
  }

  /** A row of the table of sources. */
  source(title: string): Locator {
    return this.page
      .getByRole('table', { name: 'Sources of this entity' })
      .getByRole('row')
      .filter({
        has: this.page.getByRole('rowheader', { name: title, exact: true }),
      });
  }
}
