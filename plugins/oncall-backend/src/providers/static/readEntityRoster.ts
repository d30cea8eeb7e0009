import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { parseRoster } from './parseRoster';
import { StaticRoster } from './StaticRoster';

/** Resources of this type describe a roster in `spec.roster`. */
export const ROSTER_TYPE = 'on-call-roster';

/**
 * The roster that an entity describes. It is called by the name of the entity, with its namespace where that is not the default;
 * by the whole ref always, and by nothing else where config has a roster of that name.
 *
 * @param taken - ids of the rosters of config
 */
export function readEntityRoster(
  entity: Entity,
  taken: ReadonlySet<string>,
): StaticRoster {
  const ref = stringifyEntityRef(entity);
  const { namespace, name } = parseEntityRef(ref);
  const short = namespace === 'default' ? name : `${namespace}/${name}`;
  const isTaken = taken.has(short);
  const roster = parseRoster({
    id: isTaken ? ref : short,
    aliases: isTaken ? [] : [ref],
    title: entity.metadata.title ?? entity.metadata.name,
    at: ['spec', 'roster'],
    value: entity.spec?.roster,
  });
  return isTaken
    ? {
        ...roster,
        problems: [
          `Config has a roster '${short}', too, which that name means. Name this one in annotations by static:${ref}, or rename it.`,
          ...roster.problems,
        ],
      }
    : roster;
}

/** The entity that a roster of that id would be described by. */
export function entityRefOf(rosterId: string): string | undefined {
  const [namespace, name] = rosterId.includes('/')
    ? rosterId.split('/')
    : ['default', rosterId];
  try {
    const ref = rosterId.includes(':')
      ? rosterId
      : `resource:${namespace}/${name}`;
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}
