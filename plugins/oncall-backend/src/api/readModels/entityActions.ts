import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  Action,
  oncallContactRevealPermission,
  oncallContactReviewPermission,
  oncallIncidentCreatePermission,
  oncallIncidentReadPermission,
  oncallPageCreatePermission,
} from '@opsready/backstage-plugin-oncall-common';
import { ActingPerson } from '../../acting/actingOption';
import {
  OnCallAccess,
  OnCallPermission,
} from '../../authorization/OnCallAccess';

/** What a caller may do about an entity. */
export interface EntityActions {
  person: ActingPerson;
  actions: Action[];
  mayReadIncidents: boolean;
}

interface KnownAction {
  action: Action['action'];
  permission: OnCallPermission;
  /** What only people do; absent where services may too. */
  onlyPeople?: string;
}

const ACTIONS: KnownAction[] = [
  {
    action: 'page',
    permission: oncallPageCreatePermission,
    onlyPeople: 'page',
  },
  {
    action: 'declare',
    permission: oncallIncidentCreatePermission,
    onlyPeople: 'declare incidents',
  },
  {
    action: 'reveal',
    permission: oncallContactRevealPermission,
    onlyPeople: 'reveal addresses',
  },
  {
    action: 'review',
    permission: oncallContactReviewPermission,
    onlyPeople: 'review contacts',
  },
  { action: 'readIncidents', permission: oncallIncidentReadPermission },
];

/** Asks all permissions at once. */
export async function entityActions(
  access: OnCallAccess,
  credentials: BackstageCredentials,
  entityRef: string,
): Promise<EntityActions> {
  const permissions = ACTIONS.map(({ permission }) => permission);
  const allowed = await access.allows(credentials, permissions, entityRef);
  const may = ({ name }: OnCallPermission) => allowed.get(name) ?? false;
  const isPerson = isByPerson(credentials);
  return {
    person: {
      isPerson,
      mayPage: may(oncallPageCreatePermission),
      mayDeclare: may(oncallIncidentCreatePermission),
    },
    mayReadIncidents: may(oncallIncidentReadPermission),
    actions: ACTIONS.map(({ action, permission, onlyPeople }) => {
      const reason = reasonOf({ permission, onlyPeople }, isPerson, may);
      return { action, allowed: reason === undefined, reason };
    }),
  };
}

/** Why it may not be done; absent where it may. */
function reasonOf(
  { permission, onlyPeople }: Pick<KnownAction, 'permission' | 'onlyPeople'>,
  isPerson: boolean,
  may: (permission: OnCallPermission) => boolean,
): string | undefined {
  if (onlyPeople && !isPerson) {
    return `Only people ${onlyPeople}.`;
  }
  return may(permission)
    ? undefined
    : `The permission ${permission.name} is needed on this entity.`;
}

/** A signed-in person who asks by themselves. */
function isByPerson({ principal }: BackstageCredentials): boolean {
  const { type, actor } = principal as BackstageUserPrincipal;
  return type === 'user' && !actor;
}
