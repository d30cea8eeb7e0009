import { eventually } from '../eventually';
import { SandboxPlace } from '../SandboxControl';
import { TestDatabase } from '../TestDatabase';

/** The id of a runbook once the index has it and it is bound to the entity. */
export async function boundRunbook(
  { runbooks }: TestDatabase,
  entityRef: string,
  runbook: Partial<SandboxPlace> & { name: string },
): Promise<string> {
  return eventually(async () => {
    const ids: string[] = await runbooks('runbook_bindings as b')
      .join('runbooks as r', 'r.id', 'b.runbook_id')
      .where({ 'b.entity_ref': entityRef, ...prefixed(runbook) })
      .whereNull('r.gone_at')
      .distinct()
      .pluck('r.id');
    if (ids.length !== 1) {
      throw new Error(
        `${ids.length} runbooks ${JSON.stringify(runbook)} are bound to ${entityRef}`,
      );
    }
    return ids[0];
  });
}

function prefixed(columns: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [`r.${column}`, value]),
  );
}

/** Has every source read whole, beginning after this call. */
export async function readSources(database: TestDatabase): Promise<void> {
  // A read that was under way swallows the first demand: only what the second one began has seen everything.
  for (let round = 0; round < 2; round += 1) {
    await database.runbooks('source_targets').update({
      due_at: new Date().toISOString(),
    });
    await nothingIsDue(database);
  }
}

async function nothingIsDue({ runbooks }: TestDatabase): Promise<void> {
  await eventually(async () => {
    const due: string[] = await runbooks('source_targets')
      .whereNotNull('due_at')
      .pluck('source_id');
    if (due.length > 0) {
      throw new Error(`Not read yet: ${due.join(', ')}`);
    }
  });
}
