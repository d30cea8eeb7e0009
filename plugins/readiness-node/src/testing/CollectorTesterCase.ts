import { Entity } from '@backstage/catalog-model';
import { FactValue } from '@opsready/backstage-plugin-readiness-common';
import { CollectedRecord } from '../Collector';

/**
 * Records about the resources of one entity, with the facts that are expected of them.
 *
 * @public
 */
export interface TargetCollectorTesterCase<TFact extends string = string> {
  name: string;
  /** About resources of the entity; default none. */
  records?: CollectedRecord[];
  /** About the targets in which the entity has resources; default none. */
  targetRecords?: CollectedRecord[];
  /** Resources of the entity; default those that the records name. */
  resources?: string[];
  /** The facts that the case is about, by short name; others may be left out. */
  facts: Partial<Record<TFact, FactValue>>;
}

/**
 * Entities, with the facts that are expected of them.
 *
 * @public
 */
export interface EntityCollectorTesterCase<TFact extends string = string> {
  name: string;
  entities: Entity[];
  /** ISO 8601; default `CheckTester.NOW`. */
  now?: string;
  /** The facts that the case is about, by entity ref and short name; others may be left out. */
  facts: Record<string, Partial<Record<TFact, FactValue>>>;
}
