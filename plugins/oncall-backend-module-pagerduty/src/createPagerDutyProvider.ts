import {
  OnCallProvider,
  OnCallTarget,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { ActingAccount } from './acting/ActingAccount';
import { findIncident } from './acting/findIncident';
import { readIncidents } from './acting/readIncidents';
import { declare, page, toSent } from './acting/sendAction';
import { bindingsOf } from './bindingsOf';
import { PagerDutyClient } from './calling/PagerDutyClient';
import { ACT_SCOPES, READ_SCOPES } from './calling/scopes';
import { capabilitiesOf } from './capabilitiesOf';
import { ROOT_KEY } from './config/keys';
import { AccountSettings, PagerDutySettings } from './config/PagerDutySettings';
import { listReader } from './reading/listReader';
import { readRosterParts } from './reading/readRosterParts';
import { singleReader } from './reading/singleReader';
import { reveal } from './reveal';

/** From here on lists are fewer calls than one for each thing. */
const MANY_ROSTERS = 20;

/** Reads PagerDuty accounts, and pages and declares where there is a key that may. */
export function createPagerDutyProvider(options: {
  settings: PagerDutySettings;
  clock: Clock;
}): OnCallProvider {
  const { settings, clock } = options;
  const accounts = new Map(
    settings.accounts.map(account => [account.id, toAccount(account)]),
  );
  const accountOf = ({ id }: OnCallTarget) => {
    const account = accounts.get(id);
    if (!account) {
      throw new ProviderError(
        'notFound',
        `There is no PagerDuty account '${id}' in config.`,
      );
    }
    return account;
  };
  const actingOf = (target: OnCallTarget): ActingAccount => {
    const { acting } = accountOf(target);
    if (!acting) {
      throw new ProviderError('denied', withoutKey(target.id), {
        missingPermission: 'incidents.write',
      });
    }
    return acting;
  };
  const capabilities = capabilitiesOf(settings);
  return {
    id: 'pagerduty',
    title: 'PagerDuty',
    targets: settings.accounts.map(({ id }) => ({
      id,
      title: `PagerDuty ${id}`,
    })),
    requiredPermissions: [...new Set([...READ_SCOPES, ...ACT_SCOPES])],
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
    capabilities,
    bindingsOf: entity => bindingsOf(settings, entity),
    read({ target, window, signal }) {
      const context = { ...accountOf(target), window, signal, onDemand: false };
      return readRosterParts(context, listReader(context));
    },
    readRosters({ target, rosterIds, window, signal }) {
      const context = { ...accountOf(target), window, signal, onDemand: true };
      const wanted = new Set(rosterIds);
      return readRosterParts(
        context,
        wanted.size > MANY_ROSTERS
          ? listReader(context, wanted)
          : singleReader(context, wanted),
      );
    },
    reveal: ({ target, ...channel }) =>
      reveal(accountOf(target).client, channel),
    // An incident that was created for an action is looked for before another one is.
    resendable: true,
    ...(capabilities.page.possible && {
      page: async request => page(actingOf(request.target), request),
      declare: async request => declare(actingOf(request.target), request),
      async findSent({ target, actionId, actTargetId, signal }) {
        const { acting, client } = accountOf(target);
        const incident = await findIncident(acting?.client ?? client, {
          actionId,
          serviceId: actTargetId,
          signal,
        });
        return incident && toSent(incident);
      },
    }),
    readIncidents: ({ target, since, signal }) =>
      readIncidents(accountOf(target).client, {
        since,
        now: clock.now(),
        signal,
      }),
  };
}

function toAccount({ id, apiBaseUrl, reading, acting }: AccountSettings) {
  const clientWith = (credentials: AccountSettings['reading']) =>
    new PagerDutyClient({ accountId: id, apiBaseUrl, credentials });
  const client = clientWith(reading);
  return acting
    ? {
        client,
        acting: {
          id,
          client: clientWith(acting.credentials),
          settings: acting,
        },
      }
    : { client, noActing: withoutKey(id) };
}

function withoutKey(accountId: string): string {
  return `The portal has no key that may create incidents in the PagerDuty account '${accountId}'. Set 'actAs' for it in config key '${ROOT_KEY}.accounts'.`;
}
