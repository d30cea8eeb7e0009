import { Entity } from '@backstage/catalog-model';
import { HumanDuration, JsonObject } from '@backstage/types';
import {
  FactDefinition,
  FactValue,
} from '@opsready/backstage-plugin-readiness-common';

/**
 * One account x Region that target collectors read. Leased by one replica at a time.
 *
 * @public
 */
export interface CollectionTarget {
  /** `<account>/<region>`. */
  id: string;
  account: string;
  region: string;
  /** For instance `production`; from config. */
  environment?: string;
}

/**
 * What people page and filter findings by. The words are the source's own, upper case.
 *
 * @public
 */
export interface FindingColumns {
  severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFORMATIONAL';
  /** Compliance status at the source; absent where the source gives none, which is not the same as passed. */
  complianceStatus?: string;
  /** `NEW`, `NOTIFIED`, `RESOLVED` or `SUPPRESSED`. */
  workflowStatus?: string;
  /** `ACTIVE` or `ARCHIVED`. */
  recordState?: string;
  title: string;
  controlId?: string;
  /** ISO 8601, UTC. */
  createdAt?: string;
  /** ISO 8601, UTC. */
  updatedAt?: string;
}

/**
 * One thing read from a target: a finding, an alarm, a rule's verdict on a resource, a tagged resource.
 * It is kept once, under its own account and Region, whichever target read it.
 *
 * @public
 */
export interface CollectedRecord {
  /** Unique within collector, account and Region; stable between reads. */
  id: string;
  /** The record's own account and Region, which need not be those of the target that read it. */
  account: string;
  region: string;
  /** Kebab-case, for instance `finding`, `alarm`, `rule-result`, `resource`. */
  type: string;
  /** Ids of the resources that it is about, normalised. Ids that are no ARN are kept as they are. */
  resources: string[];
  /** About the whole target: counts for each entity that has a resource there. */
  aboutTarget?: boolean;
  /** Small: what `toFacts` needs, and what a person wants to see. */
  data: JsonObject;
  finding?: FindingColumns;
  /** Given by inventories only: this record is the resource `resources[0]` itself, with all its tags. */
  inventory?: {
    resourceType?: string;
    name?: string;
    tags?: Record<string, string>;
  };
}

/**
 * How long a failed read may be looked at, and why it failed: see `CollectionError`.
 *
 * @public
 */
export interface ReadOptions {
  target: CollectionTarget;
  /**
   * Given where only what changed since then is wanted (a delta). Absent: everything, and what is not delivered is
   * removed once the read has finished.
   */
  since?: Date;
  /** The plugin's clock. */
  now: Date;
  signal: AbortSignal;
}

/**
 * @public
 */
export interface CollectorBase<TFact extends string = string> {
  /** Kebab-case, for instance `aws-security-hub`. */
  id: string;
  title: string;
  description: string;
  /** The facts that it delivers, by short name; full ids are `<collector>/<fact>`. */
  facts: Record<TFact, FactDefinition>;
  /** What it must be allowed to do at the source, for instance `securityhub:GetFindings`. */
  requiredPermissions: string[];
  /** Default schedule; config `opsready.readiness.collectors.<id>.schedule` overrides it. */
  schedule: { frequency: HumanDuration; timeout: HumanDuration };
}

/**
 * Reads one account x Region at a time, whatever the number of entities. The platform stores differences, maps
 * resources to entities, and calls `toFacts` only for entities whose records or mapping changed.
 *
 * @public
 */
export interface TargetCollector<
  TFact extends string = string,
> extends CollectorBase<TFact> {
  kind: 'target';
  targets: CollectionTarget[];
  /**
   * Tells where resources are: until it has read every account and Region that an entity's claims can reach, nobody knows
   * what is there, and the answers of all target collectors stay open.
   */
  inventory?: boolean;
  /** Given where `read` understands `since`: how often everything is read all the same. Config can change it. */
  fullReadEvery?: HumanDuration;
  /** Streams records; throws `CollectionError` (best) or anything else. Nothing is removed unless it ends by itself. */
  read(options: ReadOptions): AsyncIterable<CollectedRecord>;
  /** What `toFacts` follows beside the records; where it changes, all facts are computed again. */
  settings?: JsonObject;
  /**
   * Pure: the facts of one entity from the records about its resources. Observations only, never ages: a check has a
   * clock, a fact has not.
   */
  toFacts(options: {
    /** About resources of the entity, without duplicates. */
    records: CollectedRecord[];
    /** `aboutTarget` records of the targets in which the entity has resources. */
    targetRecords: CollectedRecord[];
    /** Resources of the entity. */
    resources: string[];
  }): Record<TFact, FactValue>;
}

/**
 * Reads a source that answers by entity, many entities at a time.
 *
 * @public
 */
export interface EntityCollector<
  TFact extends string = string,
> extends CollectorBase<TFact> {
  kind: 'entity';
  /** Facts by entity ref; an entity that is left out keeps what it has. */
  collect(options: {
    entities: Entity[];
    now: Date;
    signal: AbortSignal;
  }): Promise<Map<string, Record<TFact, FactValue>>>;
}

/**
 * @public
 */
export type Collector = TargetCollector | EntityCollector;
