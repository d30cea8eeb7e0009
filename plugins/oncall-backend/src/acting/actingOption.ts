import { ActingOption } from '@opsready/backstage-plugin-oncall-common';
import {
  Capability,
  OnCallProvider,
  ProviderActTarget,
} from '@opsready/backstage-plugin-oncall-node';
import { RosterRow } from '../database/tables';
import { ACTION_PERMISSIONS } from './actionPermissions';
import { ActionKind } from './ActionRow';

/** Who looks at what can be done. */
export interface ActingPerson {
  /** Only people act. */
  isPerson: boolean;
  mayPage: boolean;
  mayDeclare: boolean;
}

const ANOTHER_WAY: Record<ActionKind, string> = {
  page: 'Ask somebody who has it, or reach those who are named here in another way.',
  incident: 'Ask somebody who has it, or page those who are named here.',
};

/** What somebody may do about a roster, or why not, with another way. Pure. */
export function actingOption(options: {
  kind: ActionKind;
  roster: Pick<RosterRow, 'provider_id' | 'page_targets' | 'declare_targets'>;
  /** Absent where it is not installed. */
  provider: Pick<OnCallProvider, 'title' | 'capabilities'> | undefined;
  person: ActingPerson;
}): ActingOption {
  const { kind, roster, provider, person } = options;
  const possible = capabilityOf(kind, roster, provider);
  if (!possible.possible) {
    const { reason } = possible;
    return { allowed: false, reason, how: reason };
  }
  const targets = actTargetsOf(kind, roster);
  const reason =
    permissionReason(kind, person) ?? targetsReason(kind, provider, targets);
  return {
    allowed: reason === undefined,
    ...(reason !== undefined && { reason }),
    how: possible.how,
    targets: targets.map(({ id, title, problem }) => ({
      id,
      title,
      ...(problem !== undefined && { message: problem }),
    })),
  };
}

/** What can be chosen, what can be used first: the first is the default. */
export function actTargetsOf(
  kind: ActionKind,
  roster: Pick<RosterRow, 'page_targets' | 'declare_targets'>,
): ProviderActTarget[] {
  const targets: ProviderActTarget[] = JSON.parse(
    kind === 'page' ? roster.page_targets : roster.declare_targets,
  );
  return [
    ...targets.filter(({ problem }) => problem === undefined),
    ...targets.filter(({ problem }) => problem !== undefined),
  ];
}

/** Whether the provider of a roster can do it at all. */
export function capabilityOf(
  kind: ActionKind,
  { provider_id }: Pick<RosterRow, 'provider_id'>,
  provider: Pick<OnCallProvider, 'capabilities'> | undefined,
): Capability {
  if (!provider) {
    return {
      possible: false,
      reason:
        `The provider '${provider_id}' is not installed or switched off, so that nothing can be sent. ` +
        'Reach those who are named here in another way, and tell who looks after the portal.',
    };
  }
  const { page, declare } = provider.capabilities;
  return kind === 'page' ? page : declare;
}

function permissionReason(
  kind: ActionKind,
  { isPerson, mayPage, mayDeclare }: ActingPerson,
): string | undefined {
  if (!isPerson) {
    return `Only people ${kind === 'page' ? 'page' : 'declare incidents'}.`;
  }
  const allowed = kind === 'page' ? mayPage : mayDeclare;
  return allowed
    ? undefined
    : `The permission ${ACTION_PERMISSIONS[kind].name} is needed on this entity. ${ANOTHER_WAY[kind]}`;
}

function targetsReason(
  kind: ActionKind,
  provider: Pick<OnCallProvider, 'title'> | undefined,
  targets: readonly ProviderActTarget[],
): string | undefined {
  return targets.length === 0 ||
    targets.some(({ problem }) => problem === undefined)
    ? undefined
    : `Nothing at ${provider?.title} can take ${kind === 'page' ? 'a page' : 'an incident'}: ` +
        `${targets.map(({ title, problem }) => `${title}: ${problem}`).join(' ')}`;
}
