import {
  InputError,
  isError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import {
  oncallContactRevealPermission,
  RevealedAddress,
  RevealRequest,
} from '@opsready/backstage-plugin-oncall-common';
import {
  Clock,
  SignedInPerson,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { AuditLog, AuditRecord } from '../audit/AuditLog';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { untilAborted } from '../waiting/untilAborted';
import { findContact, FindContactOptions } from './findContact';
import { findPerson } from './findPerson';
import { Revealing } from './Revealing';
import { RevealLimit } from './RevealLimit';

/** A source that does not answer within this does not tell an address. */
const LONGEST_MS = 20_000;

/** What reveals are built on. */
export interface RevealsOptions extends FindContactOptions {
  access: OnCallAccess;
  audit: AuditLog;
  clock: Clock;
  database: Knex;
  limit: RevealLimit;
  providers: ProviderRegistry;
}

/** Tells people one address at a time, and remembers that it did; the address itself is kept nowhere. */
export class Reveals {
  readonly #options: RevealsOptions;

  constructor(options: RevealsOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError, NotAllowedError, TooManyRequestsError where it is refused; ConflictError where who was meant is somebody
   * else now; ServiceUnavailableError where the source does not answer
   */
  async reveal(options: {
    entityRef: string;
    person: SignedInPerson;
    request: RevealRequest;
  }): Promise<RevealedAddress> {
    const { database } = this.#options;
    const about = {
      actor: options.person.entityRef,
      entityRef: options.entityRef,
      detail: options.request.reason?.trim() || undefined,
    };
    const wanted = await this.#admit(options).catch(async error => {
      await this.#record({ ...about, event: 'revealRefused' }, error);
      throw error;
    });
    const subject = `${wanted.name}, ${wanted.kind}`;
    let address: string;
    try {
      address = await inTime(wanted);
    } catch (error) {
      await this.#record({ ...about, event: 'revealFailed', subject }, error);
      throw error;
    }
    // Before it is told: what is not remembered is not told.
    await this.#options.audit.record(database, {
      ...about,
      at: this.#options.clock.now(),
      event: 'revealed',
      subject,
    });
    return { kind: wanted.kind, address };
  }

  async #admit({
    entityRef,
    person,
    request,
  }: Parameters<Reveals['reveal']>[0]): Promise<Revealing> {
    const { access, database, limit } = this.#options;
    if (
      (request.contactId === undefined) ===
      (request.personId === undefined)
    ) {
      throw new InputError(
        'A reveal names either a contactId or a personId. Send exactly one of them.',
      );
    }
    await access.require(
      person.credentials,
      oncallContactRevealPermission,
      entityRef,
    );
    const query = { entityRef, request };
    const wanted = request.contactId
      ? await findContact(this.#options, query)
      : await findPerson(this.#options, query);
    await limit.take(database, person.entityRef);
    return wanted;
  }

  async #record(
    record: Omit<AuditRecord, 'at'>,
    error: unknown,
  ): Promise<void> {
    const { audit, clock, database } = this.#options;
    const { message } = isError(error) ? error : toError(error);
    const detail = [record.detail, message].filter(Boolean).join('; ');
    await audit.record(database, { ...record, at: clock.now(), detail });
  }
}

async function inTime(wanted: Revealing): Promise<string> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    return await untilAborted(wanted.read(signal), signal);
  } catch (error) {
    throw error === signal.reason
      ? new ServiceUnavailableError(
          'Where the address is kept did not answer in time. Page who is on call instead, or try again.',
        )
      : error;
  }
}
