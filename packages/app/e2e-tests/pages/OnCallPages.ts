import type { Locator, Page } from '@playwright/test';
import { entityPath } from './EntityPages';

export const onCallTabPath = (name: string, section = '') =>
  `${entityPath(name)}/oncall${section && `/${section}`}`;
export const ROSTERS_PATH = '/oncall/rosters';
export const PEOPLE_PATH = '/oncall/people';

/** The card on the overview of an entity. */
export class OnCallCard {
  readonly card: Locator;

  constructor(page: Page) {
    this.card = page.getByRole('article').filter({
      has: page.getByRole('heading', { name: 'On call', exact: true }),
    });
  }

  roster(title: string): Locator {
    return this.card.getByRole('region', { name: title, exact: true });
  }

  /** Who answers in a roster now. */
  answers(title: string): Locator {
    return this.roster(title)
      .getByRole('list', { name: 'Answers now' })
      .getByRole('listitem');
  }

  /** One of what is said below who answers: `Next` or `No answer`. */
  fact(title: string, name: 'Next' | 'No answer'): Locator {
    return this.roster(title)
      .getByRole('term')
      .filter({ hasText: name })
      .locator('xpath=following-sibling::dd[1]');
  }
}

/** The tab of an entity, and what is in its sections. */
export class OnCallTab {
  readonly calendar: Locator;
  readonly gaps: Locator;
  readonly incidents: Locator;

  constructor(private readonly page: Page) {
    this.calendar = page.getByRole('group', {
      name: /^Calendar of shifts and gaps/,
    });
    this.gaps = page
      .getByRole('table', { name: 'Gaps, the soonest first' })
      .locator('tbody')
      .getByRole('row');
    this.incidents = page
      .getByRole('table', { name: 'Incidents, open ones first' })
      .locator('tbody')
      .getByRole('row');
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  reveal(kind: string, name: string): Locator {
    return this.page
      .getByRole('button', { name: `Reveal ${kind} of ${name}` })
      .first();
  }
}

/** The dialog that pages or declares. */
export class ActingDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  /** What is said to whom it reaches, and to the record. */
  async say(words: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(words)) {
      await this.dialog.getByRole('textbox', { name: label }).fill(text);
    }
  }

  async choose(severity: string): Promise<void> {
    await this.dialog
      .getByRole('radio', { name: severity })
      .check({ force: true });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}
