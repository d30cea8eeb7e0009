import {
  ProviderPerson,
  ProviderRoster,
  ProviderSchedule,
  ReadWindow,
} from '@opsready/backstage-plugin-oncall-node';
import { describeLayer } from './describeLayer';
import { shiftsOf } from './shiftsOf';
import { StaticUser } from './StaticCatalog';
import { StaticLevel, StaticRoster } from './StaticRoster';

/** A roster as the contract of providers has it: what people take turns in is a schedule by level. */
export function rosterPart(roster: StaticRoster): ProviderRoster {
  const { id, aliases, title, url, levels, problems } = roster;
  return {
    id,
    aliases,
    title,
    url,
    levels: levels.map((level, index) => ({
      delayMinutes: level.delayMinutes,
      targets: hasSchedule(level)
        ? [{ kind: 'schedule', id: scheduleId(roster, index) }]
        : [],
    })),
    pageTargets: [],
    declareTargets: [],
    problems,
  };
}

/** The schedules of a roster, one after the other: their shifts are many. */
export function* scheduleParts(
  roster: StaticRoster,
  window: ReadWindow,
): Generator<ProviderSchedule> {
  const { title, timeZone, levels } = roster;
  for (const [index, level] of levels.entries()) {
    if (hasSchedule(level)) {
      const time = { from: window.from.getTime(), to: window.to.getTime() };
      yield {
        id: scheduleId(roster, index),
        title: level.title ?? titleOf(title, levels, index),
        timeZone,
        url: roster.url,
        rotations: level.layers.map((layer, place) => ({
          title: layer.title ?? `Layer ${place + 1}`,
          description: describeLayer(layer),
          personIds: layer.people,
        })),
        shifts: shiftsOf(level, timeZone, time).map(shift => ({
          personId: shift.userRef,
          from: new Date(shift.from),
          until: new Date(shift.to),
          source: shift.source,
        })),
        incomplete: level.incomplete,
        problems: level.problems,
      };
    }
  }
}

/** Refs of those whom a roster names. */
export function peopleOf({ levels }: StaticRoster): string[] {
  return levels.flatMap(({ layers, overrides }) => [
    ...layers.flatMap(({ people }) => people),
    ...overrides.map(({ person }) => person),
  ]);
}

/** Somebody whom only a notification of the portal reaches; nobody, once they left the catalog. */
export function personPart(
  userRef: string,
  user: StaticUser | undefined,
): ProviderPerson {
  return {
    id: userRef,
    name: user?.name ?? userRef,
    userRef,
    timeZone: user?.timeZone,
    channels: [{ id: 'portal', kind: 'portal', active: user !== undefined }],
    gone: user === undefined,
  };
}

function hasSchedule({ layers, overrides, incomplete }: StaticLevel): boolean {
  return layers.length + overrides.length > 0 || incomplete !== undefined;
}

function scheduleId({ id }: StaticRoster, index: number): string {
  return `${id}#${index + 1}`;
}

function titleOf(title: string, levels: StaticLevel[], index: number): string {
  return levels.length === 1 ? title : `${title}, level ${index + 1}`;
}
