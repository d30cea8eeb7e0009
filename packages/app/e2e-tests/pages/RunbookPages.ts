import type { Locator, Page } from '@playwright/test';
import { entityPath } from './EntityPages';

export const runbooksTabPath = (name: string) => `${entityPath(name)}/runbooks`;
export const APPROVALS_PATH = '/runbooks/approvals';

/** The runbooks tab of an entity. */
export class RunbooksTab {
  constructor(private readonly page: Page) {}

  runbook(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }
}

/** The dialog that leads from a runbook to its execution. */
export class RunDialog {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Run “/ });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  step(text: string): Locator {
    return this.dialog.getByRole('heading', { name: text });
  }

  /** Chooses one of the places where the runbook lies. */
  async runIn(place: RegExp): Promise<void> {
    await this.dialog
      .getByRole('button', { name: /Account and Region/ })
      .click();
    await this.page.getByRole('option', { name: place }).click();
  }

  /** Chooses one of the resources that a parameter takes. */
  async choose(parameter: string, resource: RegExp): Promise<void> {
    await this.dialog
      .getByRole('combobox', { name: new RegExp(`^${parameter}`) })
      .click();
    await this.page.getByRole('option', { name: resource }).click();
  }
}

/** The page of one execution. */
export class ExecutionPage {
  readonly now: Locator;
  readonly steps: Locator;
  readonly checklist: Locator;
  readonly approvals: Locator;

  constructor(private readonly page: Page) {
    const panel = (name: string) =>
      page.getByRole('region', { name, exact: true });
    this.now = panel('What now');
    this.steps = panel('Steps');
    this.checklist = panel('Checklist');
    this.approvals = panel('Approvals');
  }

  step(name: string): Locator {
    return this.steps.getByRole('listitem').filter({ hasText: name }).first();
  }

  /** Presses a button of "What now", and the one that confirms it. */
  async act(button: string, confirm = button): Promise<void> {
    await this.now.getByRole('button', { name: button, exact: true }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: confirm, exact: true })
      .click();
  }
}
