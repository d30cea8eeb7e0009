import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { oncallIncidentReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { OnCallAccess, OnCallPermission } from '../authorization/OnCallAccess';
import { ActionReader } from './actionOf';
import { ACTION_PERMISSIONS } from './actionPermissions';
import { ActionKind, ActionRow } from './ActionRow';
import { ActionStore } from './ActionStore';

/** Decides who may read an action, and close it. */
export class ActionAccess {
  readonly #access: OnCallAccess;
  readonly #store: ActionStore;

  constructor(options: { access: OnCallAccess; store: ActionStore }) {
    this.#access = options.access;
    this.#store = options.store;
  }

  /**
   * @throws NotFoundError where there is none, and, in the same words, where the caller may not read its entity
   * @throws NotAllowedError where the caller may not read incidents, and did not ask for it
   */
  async read(
    actionId: string,
    credentials: BackstageCredentials,
  ): Promise<{ action: ActionRow; reader: ActionReader }> {
    const action = await this.#get(actionId);
    const asked = personRefOf(credentials) === action.requested_by;
    try {
      await this.#require(action, credentials, oncallIncidentReadPermission);
    } catch (error) {
      if (!asked || (error as Error).name !== 'NotAllowedError') {
        throw error;
      }
    }
    const { kind, entity_ref } = action;
    const reader = await this.readerOf(kind, entity_ref, credentials);
    return { action, reader };
  }

  /** Throws like `read`, and NotAllowedError where the caller may not do what the action did. */
  async authorize(
    actionId: string,
    credentials: BackstageCredentials,
  ): Promise<ActionRow> {
    const action = await this.#get(actionId);
    await this.#require(action, credentials, ACTION_PERMISSIONS[action.kind]);
    return action;
  }

  /** What a caller may do about actions of an entity that they may read. */
  async readerOf(
    kind: ActionKind,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ActionReader> {
    const permission = ACTION_PERMISSIONS[kind];
    const allowed = await this.#access.allows(
      credentials,
      [permission],
      entityRef,
    );
    return {
      isPerson: personRefOf(credentials) !== undefined,
      may: allowed.get(permission.name) ?? false,
    };
  }

  async #get(actionId: string): Promise<ActionRow> {
    const action = await this.#store.get(actionId);
    if (!action) {
      throw noAction(actionId);
    }
    return action;
  }

  async #require(
    action: ActionRow,
    credentials: BackstageCredentials,
    permission: OnCallPermission,
  ): Promise<void> {
    try {
      await this.#access.require(credentials, permission, action.entity_ref);
    } catch (error) {
      throw (error as Error).name === 'NotFoundError'
        ? noAction(action.id)
        : error;
    }
  }
}

/** The person who asks by themselves; `undefined` where a service does, for itself or for somebody. */
export function personRefOf({
  principal,
}: BackstageCredentials): string | undefined {
  const { userEntityRef, actor } = principal as Partial<BackstageUserPrincipal>;
  return actor ? undefined : userEntityRef?.toLocaleLowerCase('en-US');
}

function noAction(actionId: string): NotFoundError {
  return new NotFoundError(`No action '${actionId}'`);
}
