import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
import {
  PagerDutySandbox,
  startPagerDutySandbox,
} from '@opsready/pagerduty-sandbox';
import { BackendProcess } from '../BackendProcess';
import { eventually } from '../eventually';
import { portalConfig } from '../portalConfig';
import { SandboxControl } from '../SandboxControl';
import { TestDatabase } from '../TestDatabase';
import { PagerDutyControl } from './PagerDutyControl';

/** Backends look at the file of the clock somewhat more often. */
const CLOCK_REREAD_MS = 300;

/** A local AWS and a local PagerDuty on one clock, a database, and the backends that are started on them. */
export class OnCallWorld {
  readonly aws: SandboxControl;
  readonly pagerDuty: PagerDutyControl;
  readonly backends: BackendProcess[] = [];

  private constructor(
    readonly folder: string,
    readonly sandbox: Sandbox,
    readonly pagerDutySandbox: PagerDutySandbox,
    readonly database: TestDatabase,
  ) {
    this.aws = new SandboxControl(sandbox.url);
    this.pagerDuty = new PagerDutyControl(pagerDutySandbox.url);
  }

  static async start(name: string): Promise<OnCallWorld> {
    const folder = mkdtempSync(join(tmpdir(), `opsready-oncall-${name}-`));
    const clockFile = join(folder, 'clock.json');
    return new OnCallWorld(
      folder,
      await startSandbox({ clockFile }),
      await startPagerDutySandbox({ clockFile }),
      await TestDatabase.create(),
    );
  }

  /** Starts a backend, and waits until people can sign in. */
  async backend(options: {
    name: string;
    oncall: JsonObject;
    /** Instead of the sandboxes themselves. */
    urls?: { sandboxUrl: string; pagerDutyUrl: string };
  }): Promise<BackendProcess> {
    const backend = await BackendProcess.start({
      name: options.name,
      folder: this.folder,
      sandboxUrl: this.sandbox.url,
      pagerDutyUrl: this.pagerDutySandbox.url,
      ...options.urls,
      config: portalConfig({
        database: this.database.config(),
        clockFile: join(this.folder, 'clock.json'),
        // What else the portal does is no part of these stories.
        everySeconds: 60,
        oncall: options.oncall,
      }),
    });
    this.backends.push(backend);
    return backend;
  }

  /** Turns the clock forward to an instant. */
  async moveTo(instant: number): Promise<void> {
    const now = await this.aws.now();
    await this.pass((instant - now.getTime()) / 60_000);
  }

  /** Turns the clock forward, and waits until every backend has looked at it. */
  async pass(minutes: number): Promise<void> {
    await this.aws.advance({ minutes });
    await delay(CLOCK_REREAD_MS);
  }

  /** Has providers read whole, whatever their schedules say, and waits for the end of it. */
  async readAll(...providerIds: string[]): Promise<void> {
    const targets = () =>
      this.database.oncall('source_targets').whereIn('source_id', providerIds);
    await targets().update({ due_at: new Date().toISOString() });
    await eventually(async () => {
      const due = await targets().whereNotNull('due_at').pluck('source_id');
      if (due.length > 0) {
        throw new Error(`Not read yet: ${due.join(', ')}`);
      }
    });
  }

  /** Has readiness collect now, whatever its schedules say. */
  async readiness(): Promise<void> {
    await this.database
      .readiness('collection_targets')
      .update({ due_at: new Date().toISOString() });
  }

  async stop(): Promise<void> {
    await Promise.all(this.backends.map(backend => backend.stop()));
    await this.database.drop();
    await this.pagerDutySandbox.close();
    await this.sandbox.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
