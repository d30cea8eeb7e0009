import {
  ProviderLevel,
  ProviderLevelTarget,
} from '@opsready/backstage-plugin-oncall-node';
import { RosterLevelRow, StoredLevel } from '../database/tables';

/** A roster with its levels as the provider has them. */
export interface DefinedRoster {
  /** Here. */
  id: string;
  /** At the provider. */
  nativeId: string;
  title: string;
  definition: ProviderLevel[];
}

/** What its levels come to. */
export interface ResolvedRoster {
  levels: StoredLevel[];
  rows: RosterLevelRow[];
  problems: string[];
}

/** What else the target has, by its ids there. */
export interface KnownTargets {
  /** Ids here, with titles. */
  schedules: ReadonlyMap<string, { id: string; title: string }>;
  people: ReadonlyMap<string, { id: string; title: string }>;
  rosters: ReadonlyMap<string, DefinedRoster>;
}

/**
 * Whom the levels of a roster reach. A level that names another roster reaches whom that one's first level reaches; what goes
 * in circles, or does not exist, reaches nobody and is named as a problem. Pure.
 */
export function resolveLevels(
  roster: DefinedRoster,
  known: KnownTargets,
): ResolvedRoster {
  const resolved: ResolvedRoster = { levels: [], rows: [], problems: [] };
  for (const [
    index,
    { delayMinutes, targets },
  ] of roster.definition.entries()) {
    const level = index + 1;
    const reached = new Map<string, RosterLevelRow>();
    const titles: string[] = [];
    for (const target of targets) {
      const found = reach(target, known, new Set([roster.nativeId]));
      titles.push(found.title);
      resolved.problems.push(
        ...found.problems.map(problem => `Level ${level}: ${problem}`),
      );
      for (const one of found.reached) {
        const row = { roster_id: roster.id, level, ...one };
        reached.set(`${one.target_kind} ${one.target_id}`, row);
      }
    }
    resolved.rows.push(...reached.values());
    resolved.levels.push({
      level,
      title: titles.join(', ') || 'empty',
      delayMinutes,
      targets: titles,
    });
  }
  resolved.problems = [...new Set(resolved.problems)];
  return resolved;
}

interface Reach {
  title: string;
  reached: Array<Pick<RosterLevelRow, 'target_kind' | 'target_id'>>;
  problems: string[];
}

function reach(
  { kind, id }: ProviderLevelTarget,
  known: KnownTargets,
  passed: ReadonlySet<string>,
): Reach {
  if (kind !== 'roster') {
    const found = (kind === 'schedule' ? known.schedules : known.people).get(
      id,
    );
    return found
      ? {
          title: found.title,
          reached: [{ target_kind: kind, target_id: found.id }],
          problems: [],
        }
      : {
          title: id,
          reached: [],
          problems: [
            `it names the ${kind} '${id}', which does not exist. Correct it at the provider.`,
          ],
        };
  }
  const nested = known.rosters.get(id);
  if (!nested) {
    const problem = `it names the roster '${id}', which does not exist. Correct it at the provider.`;
    return { title: id, reached: [], problems: [problem] };
  }
  if (passed.has(id)) {
    const problem = `'${nested.title}' leads back to itself and reaches nobody that way. Take it out of the circle.`;
    return { title: nested.title, reached: [], problems: [problem] };
  }
  const within = new Set([...passed, id]);
  const parts = (nested.definition[0]?.targets ?? []).map(target =>
    reach(target, known, within),
  );
  return {
    title: nested.title,
    reached: parts.flatMap(part => part.reached),
    problems: parts.flatMap(part => part.problems),
  };
}
