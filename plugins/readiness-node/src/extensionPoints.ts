import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { Check } from './Check';
import { Collector } from './Collector';

/**
 * Adds sources. Order of events: collectors are added while modules register; ids, duplicates and references are
 * validated when the plugin starts; from then on each collector runs on its schedule.
 *
 * @public
 */
export interface ReadinessCollectorsExtensionPoint {
  addCollectors(...collectors: Collector[]): void;
}

/** @public */
export const readinessCollectorsExtensionPoint =
  createExtensionPoint<ReadinessCollectorsExtensionPoint>({
    id: 'readiness.collectors',
  });

/**
 * Reads what an entity claims. Pure; returns `undefined` where the entity says nothing to this selector.
 *
 * @public
 */
export type ResourceSelectorReader = (
  entity: Entity,
) => ResourceSelector | undefined;

/**
 * Adds ways to read claims from entities. Called for each entity at each catalog cycle.
 *
 * @public
 */
export interface ReadinessResourceSelectorsExtensionPoint {
  addResourceSelectors(...readers: ResourceSelectorReader[]): void;
}

/** @public */
export const readinessResourceSelectorsExtensionPoint =
  createExtensionPoint<ReadinessResourceSelectorsExtensionPoint>({
    id: 'readiness.resourceSelectors',
  });

/**
 * Adds checks. A new check changes nobody's level until a scorecard lists it.
 *
 * @public
 */
export interface ReadinessChecksExtensionPoint {
  addChecks(...checks: Check[]): void;
}

/** @public */
export const readinessChecksExtensionPoint =
  createExtensionPoint<ReadinessChecksExtensionPoint>({
    id: 'readiness.checks',
  });

/**
 * Adds scorecards.
 *
 * @public
 */
export interface ReadinessScorecardsExtensionPoint {
  addScorecards(...scorecards: Scorecard[]): void;
}

/** @public */
export const readinessScorecardsExtensionPoint =
  createExtensionPoint<ReadinessScorecardsExtensionPoint>({
    id: 'readiness.scorecards',
  });
