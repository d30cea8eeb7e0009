import {
  ProviderActTarget,
  ProviderLevelTarget,
  ProviderRoster,
} from '@opsready/backstage-plugin-oncall-node';
import { serviceAlias } from '../aliases';
import { Policy, Reference } from './schemas';

const NO_SERVICE =
  'No service uses this escalation policy at PagerDuty, so that nobody can be paged through it. Let a service use it.';

/**
 * An escalation policy: its rules are levels, also those without anybody, and its services take pages and incidents. Pure.
 *
 * @param options.noActing - why nothing can be sent to the account at all
 */
export function toRoster(
  policy: Policy,
  options: { noActing?: string } = {},
): ProviderRoster {
  const { id, name, html_url: url } = policy;
  const services = policy.services ?? [];
  const actTargets =
    services.length > 0
      ? services.map(service => toActTarget(service, options))
      : [{ id, title: name, problem: NO_SERVICE }];
  return {
    id,
    aliases: services.map(service => serviceAlias(service.id)),
    title: name,
    ...(url && { url }),
    levels: policy.escalation_rules.map(rule => ({
      ...(typeof rule.escalation_delay_in_minutes === 'number' && {
        delayMinutes: rule.escalation_delay_in_minutes,
      }),
      targets: (rule.targets ?? []).map(toTarget),
    })),
    pageTargets: actTargets,
    declareTargets: actTargets,
    problems: services.length === 0 ? [NO_SERVICE] : [],
  };
}

type Service = NonNullable<Policy['services']>[number];

function toActTarget(
  { id, name, summary, status }: Service,
  { noActing }: { noActing?: string },
): ProviderActTarget {
  const problem =
    status === 'disabled'
      ? 'It is disabled at PagerDuty: enable it, or take another one.'
      : noActing;
  return {
    id,
    title: name ?? summary ?? id,
    ...(problem !== undefined && { problem }),
  };
}

function toTarget({ id, type }: Reference): ProviderLevelTarget {
  return isSchedule(type) ? { kind: 'schedule', id } : { kind: 'person', id };
}

/** Schedules that are based on shifts have a type of their own. */
export function isSchedule(type: string): boolean {
  return type.startsWith('schedule');
}
