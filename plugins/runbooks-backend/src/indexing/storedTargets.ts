import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { SourceTargetRow } from '../database/tables';
import { ENTITIES_TARGET } from '../runbooks/runbookColumns';

/** A target as it is stored before anything was read from it. */
type StoredTarget = Pick<
  SourceTargetRow,
  'source_id' | 'target_id' | 'account' | 'region' | 'environment'
>;

/** The targets of a source as they are stored; one that goes by entities has a single one. */
export function storedTargets(source: RunbookSource): StoredTarget[] {
  const places =
    source.kind === 'target'
      ? source.targets
      : [
          {
            id: ENTITIES_TARGET,
            account: null,
            region: null,
            environment: null,
          },
        ];
  return places.map(({ id, account, region, environment }) => ({
    source_id: source.id,
    target_id: id,
    account,
    region,
    environment: environment ?? null,
  }));
}
