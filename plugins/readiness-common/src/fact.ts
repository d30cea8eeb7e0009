import { HumanDuration, JsonValue } from '@backstage/types';

/**
 * What a fact may hold. `datetime` is an ISO 8601 instant in UTC.
 *
 * @public
 */
export type FactType =
  'number' | 'string' | 'boolean' | 'datetime' | 'list' | 'object';

/**
 * The declaration of one fact, made by the collector that delivers it.
 *
 * @public
 */
export interface FactDefinition {
  type: FactType;
  /** One sentence: what was observed, with its unit. */
  description: string;
  /** Older than this, the fact answers nothing: checks that need it are `unknown`. Config may change it. */
  maxAge: HumanDuration;
}

/**
 * One observation about an entity, before any policy is applied.
 *
 * @public
 */
export type FactValue = JsonValue;

/**
 * Facts of one entity by full id, `<collector>/<fact>`.
 *
 * @public
 */
export type FactValues = Record<string, FactValue | undefined>;
