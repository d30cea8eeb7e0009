import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ClaimProblem } from '@opsready/backstage-plugin-opsready-node';
import { ClaimLimits } from './ClaimLimits';
import { ClaimPolicy } from './ClaimPolicy';
import { ClaimTarget } from './ClaimTarget';
import { ownersOf } from './ownersOf';
import { TargetIndex } from './TargetIndex';

const MAX_PROBLEMS = 100;

/** What the readers of the single annotations share while one entity is read. */
export class ClaimReading {
  readonly entityRef: string;
  readonly limits: ClaimLimits;
  readonly targets: TargetIndex;
  readonly accountsKey: string;
  readonly problems: ClaimProblem[] = [];
  readonly #entity: Entity;

  constructor(options: {
    entity: Entity;
    policy: ClaimPolicy;
    targets: ReadonlyArray<ClaimTarget>;
    accountsKey: string;
  }) {
    this.#entity = options.entity;
    this.targets = TargetIndex.of(options.targets);
    this.accountsKey = options.accountsKey;
    this.entityRef = stringifyEntityRef(options.entity);
    this.limits = options.policy.limitsFor(ownersOf(options.entity));
  }

  /** The text of an annotation; `undefined` where the entity does not have it, empty where it is no text. */
  text(annotation: string): string | undefined {
    const value: unknown = this.#entity.metadata.annotations?.[annotation];
    if (value === undefined || value === null) {
      return undefined;
    }
    return typeof value === 'string' ? value : '';
  }

  /** Keeps a problem to show; an annotation with thousands of bad parts is not worth more than a hundred. */
  report(
    annotation: string,
    kind: ClaimProblem['kind'],
    message: string,
  ): void {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ annotation, kind, message });
    }
  }
}
