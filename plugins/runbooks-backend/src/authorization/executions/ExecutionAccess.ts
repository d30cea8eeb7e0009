import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  EntityAccess,
  whereReadable,
} from '@opsready/backstage-plugin-opsready-node';
import {
  RESOURCE_TYPE_RUNBOOK_LAUNCH,
  runbooksExecutionReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { Grant } from '../../authority/Grant';
import { judgeAuthority } from '../../authority/judgeAuthority';
import { ExecutionRow } from '../../executions/ExecutionRow';
import { StoredLaunches } from '../../launch/StoredLaunches';
import { RunbookIndex } from '../../runbooks/RunbookIndex';
import { LaunchAccess } from '../launch/LaunchAccess';
import { launchOf } from '../launch/storedLaunches';

type LaunchPermission = ResourcePermission<typeof RESOURCE_TYPE_RUNBOOK_LAUNCH>;

/** An execution that a caller may read, and which of the permissions asked for they have on it. */
export interface ReadExecution {
  row: ExecutionRow;
  may: ReadonlySet<LaunchPermission>;
}

interface BoundEntity {
  entity_ref: string;
  owner_ref: string | null;
}

/** Decides who may read an execution, and do something about it. */
export class ExecutionAccess {
  readonly #database: Knex;
  readonly #entityAccess: EntityAccess;
  readonly #launchAccess: LaunchAccess;
  readonly #launches: StoredLaunches;
  readonly #index: Pick<RunbookIndex, 'get'>;
  readonly #grants: readonly Grant[];

  constructor(options: {
    database: Knex;
    entityAccess: EntityAccess;
    launchAccess: LaunchAccess;
    launches: StoredLaunches;
    index: Pick<RunbookIndex, 'get'>;
    grants: readonly Grant[];
  }) {
    this.#database = options.database;
    this.#index = options.index;
    this.#grants = options.grants;
    this.#entityAccess = options.entityAccess;
    this.#launchAccess = options.launchAccess;
    this.#launches = options.launches;
  }

  /**
   * @param permissions - asked for besides the one to read
   * @throws NotFoundError where there is none, and, in the same words, where the caller may not read its entity
   * @throws NotAllowedError where the caller may read the entity, but no execution on it, or nothing but an annotation says
   * that one from outside is for it
   */
  async read(
    executionId: string,
    credentials: BackstageCredentials,
    ...permissions: LaunchPermission[]
  ): Promise<ReadExecution> {
    const row = await this.#database<ExecutionRow>('executions')
      .where('id', executionId)
      .first();
    if (row && !row.entity_ref) {
      return this.#readOutside(row, credentials);
    }
    const read = await this.readUnasked(
      executionId,
      credentials,
      ...permissions,
    );
    assertMayRead(read.may.has(runbooksExecutionReadPermission));
    return read;
  }

  /**
   * Like `read`, for who may act on an execution without the permission to read executions.
   *
   * @throws NotFoundError where there is none, and, in the same words, where the caller may not read its entity
   */
  async readUnasked(
    executionId: string,
    credentials: BackstageCredentials,
    ...permissions: LaunchPermission[]
  ): Promise<ReadExecution> {
    const own = await this.#launches.readable(executionId, credentials);
    const asked = [runbooksExecutionReadPermission, ...permissions];
    const [decisions, launches] = await Promise.all([
      this.#launchAccess.decide(credentials, ...asked),
      this.#launches.asRules(own),
    ]);
    const may = new Set(
      asked.filter((_, index) => decisions[index](...launches)),
    );
    return { row: own, may };
  }

  /** @throws NotAllowedError where the caller does not have the permission on the execution */
  async authorize(
    executionId: string,
    credentials: BackstageCredentials,
    permission: LaunchPermission,
  ): Promise<ExecutionRow> {
    const outside = await this.#database<ExecutionRow>('executions')
      .where({ id: executionId })
      .whereNull('entity_ref')
      .first();
    if (outside) {
      await this.#readOutside(outside, credentials);
      throw new NotAllowedError(
        `Execution ${executionId} was started outside the portal: act on it where it was started.`,
      );
    }
    const { row, may } = await this.readUnasked(
      executionId,
      credentials,
      permission,
    );
    if (!may.has(permission)) {
      throw new NotAllowedError(
        `The permission ${permission.name} is needed on this execution`,
      );
    }
    return row;
  }

  /**
   * One from outside is for entities that its runbook could be run for: one that merely names the runbook shows nothing of
   * it. Nothing is done about it from here.
   */
  async #readOutside(
    row: ExecutionRow,
    credentials: BackstageCredentials,
  ): Promise<ReadExecution> {
    const { readable, mayRead, bound } = await this.#boundTo(row, credentials);
    if (bound.length === 0 && readable !== 'all') {
      throw new NotFoundError(`No execution '${row.id}'`);
    }
    const seesAll = readable === 'all' && mayRead(launchOf(row, null));
    const theirs = bound.filter(({ owner_ref }) =>
      mayRead(launchOf(row, owner_ref)),
    );
    assertMayRead(seesAll || theirs.length > 0);
    if (!seesAll && !(await this.#isForOneOf(row, theirs))) {
      throw new NotAllowedError(
        `Execution ${row.id} was started outside the portal, for whom is not known: it is shown where ` +
          `${row.runbook_name} names the entity (tag opsready:entity), or config gives it to its owner.`,
      );
    }
    return { row, may: new Set([runbooksExecutionReadPermission]) };
  }

  async #isForOneOf(
    { runbook_id }: ExecutionRow,
    entities: BoundEntity[],
  ): Promise<boolean> {
    const runbook = await this.#index.get(runbook_id);
    return entities.some(
      ({ entity_ref: entityRef, owner_ref }) =>
        runbook &&
        judgeAuthority({
          runbook,
          entity: { entityRef, ownerRef: owner_ref ?? undefined },
          grants: this.#grants,
        }).allowed,
    );
  }

  /** The entities that its runbook is bound to, of those that the caller sees. */
  async #boundTo(row: ExecutionRow, credentials: BackstageCredentials) {
    const [readable, [mayRead]] = await Promise.all([
      this.#entityAccess.readableEntities({ credentials }),
      this.#launchAccess.decide(credentials, runbooksExecutionReadPermission),
    ]);
    const query = this.#database('entity_bindings as b')
      .join('entities as e', 'e.entity_ref', 'b.entity_ref')
      .where('b.runbook_id', row.runbook_id)
      .whereNull('e.left_at')
      .distinct('e.entity_ref', 'e.owner_ref');
    const column = 'e.entity_ref';
    whereReadable({ database: this.#database, query, column, readable });
    const bound: BoundEntity[] = await query;
    return { readable, mayRead, bound };
  }
}

function assertMayRead(allowed: boolean): void {
  if (!allowed) {
    throw new NotAllowedError(
      `The permission ${runbooksExecutionReadPermission.name} is needed on this execution`,
    );
  }
}
