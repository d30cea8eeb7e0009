import {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import {
  Execution,
  runbooksExecutionApprovePermission,
  runbooksExecutionCreatePermission,
  runbooksExecutionSignalPermission,
  runbooksExecutionStopPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import {
  ExecutionAccess,
  ReadExecution,
} from '../authorization/executions/ExecutionAccess';
import { Executors } from '../executions/ExecutorRegistry';
import { executionDetail } from './readModels/executionDetail';

const ASKED = [
  runbooksExecutionApprovePermission,
  runbooksExecutionCreatePermission,
  runbooksExecutionSignalPermission,
  runbooksExecutionStopPermission,
];

/** The person that credentials are of, as a lower-case ref; absent for a service. */
export function personRefOf(
  credentials: BackstageCredentials,
): string | undefined {
  const principal = credentials.principal as Partial<BackstageUserPrincipal>;
  return principal.type === 'user'
    ? principal.userEntityRef?.toLocaleLowerCase('en-US')
    : undefined;
}

/** An execution as its page shows it, with what the caller may do. */
export class ExecutionPage {
  readonly #database: Knex;
  readonly #clock: Clock;
  readonly #access: ExecutionAccess;
  readonly #executors: Executors;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    database: Knex;
    clock: Clock;
    access: ExecutionAccess;
    executors: Executors;
    userInfo: UserInfoService;
  }) {
    this.#database = options.database;
    this.#clock = options.clock;
    this.#access = options.access;
    this.#executors = options.executors;
    this.#userInfo = options.userInfo;
  }

  /** Throws as `ExecutionAccess.read` does. */
  async read(
    executionId: string,
    credentials: BackstageCredentials,
  ): Promise<Execution> {
    const read = await this.#access.read(executionId, credentials, ...ASKED);
    return this.#detail(read, credentials);
  }

  /**
   * For a caller who may do what was just done, whether or not they may read executions: the answer tells what came of
   * it.
   */
  async readOwn(options: {
    executionId: string;
    credentials: BackstageCredentials;
  }): Promise<Execution> {
    const { executionId, credentials } = options;
    const read = await this.#access.readUnasked(
      executionId,
      credentials,
      ...ASKED,
    );
    return this.#detail(read, credentials);
  }

  /** Entity refs of a person and of the groups that they belong to. */
  async memberOf(credentials: BackstageCredentials): Promise<string[]> {
    const { ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    return ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
  }

  async #detail(
    { row, may }: ReadExecution,
    credentials: BackstageCredentials,
  ): Promise<Execution> {
    const personRef = personRefOf(credentials);
    return executionDetail({
      database: this.#database,
      executors: this.#executors,
      row,
      actor: {
        personRef,
        memberOf:
          personRef && row.status === 'awaitingApproval'
            ? await this.memberOf(credentials)
            : [],
        mayApprove: may.has(runbooksExecutionApprovePermission),
        mayCreate: may.has(runbooksExecutionCreatePermission),
        maySignal: may.has(runbooksExecutionSignalPermission),
        mayStop: may.has(runbooksExecutionStopPermission),
      },
      now: this.#clock.now(),
    });
  }
}
