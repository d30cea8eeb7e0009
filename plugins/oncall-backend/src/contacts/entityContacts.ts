import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Action,
  EntityContacts,
  oncallContactRevealPermission,
  oncallContactReviewPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { filesOf, HeldFile } from '../files/filesOf';
import { heldFileState, lastReads } from '../files/heldFileState';
import { judgeContacts } from './judgeContacts';
import { storedContactsOf } from './storedContactsOf';

/** The contacts that hold for an entity, without addresses, and what the caller may do about them. */
export async function entityContacts(options: {
  access: OnCallAccess;
  credentials: BackstageCredentials;
  database: Knex;
  entityRef: string;
  now: Date;
}): Promise<EntityContacts> {
  const { database, entityRef, now } = options;
  const [files, reads] = await Promise.all([
    filesOf(database, 'contacts', [entityRef]),
    lastReads(database),
  ]);
  const held = files.get(entityRef);
  const { entries, missingRoles, problems } = judgeContacts(
    storedContactsOf(held),
  );
  return {
    now: now.toISOString(),
    entityRef,
    ...heldFileState(held, reads, now),
    entries,
    missingRoles: held?.file.content ? missingRoles : [],
    problems,
    actions: held?.file.content ? await actionsOf(options, held) : [],
  };
}

async function actionsOf(
  options: Parameters<typeof entityContacts>[0],
  { sourceRef }: HeldFile,
): Promise<Action[]> {
  const { access, credentials, entityRef } = options;
  const [here, there] = await Promise.all([
    access.allows(credentials, [oncallContactRevealPermission], entityRef),
    access.allows(credentials, [oncallContactReviewPermission], sourceRef),
  ]);
  return [
    actionOf('reveal', oncallContactRevealPermission.name, entityRef, here),
    actionOf('review', oncallContactReviewPermission.name, sourceRef, there),
  ];
}

function actionOf(
  action: Action['action'],
  permission: string,
  entityRef: string,
  allows: ReadonlyMap<string, boolean>,
): Action {
  return allows.get(permission)
    ? { action, allowed: true }
    : {
        action,
        allowed: false,
        reason: `The permission ${permission} is needed on ${entityRef}.`,
      };
}
