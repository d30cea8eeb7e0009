import { z } from 'zod';
import { schemaProblems } from '../../files/schemaProblems';
import {
  layerSchema,
  levelSchema,
  overrideSchema,
  rosterSchema,
} from './rosterSchema';
import { StaticLevel, StaticRoster } from './StaticRoster';
import { instantOf } from './turnsOf';

/** More of a level are not listed. */
const MOST_PROBLEMS = 20;
/** Of a roster whose own cannot be read: it has nobody on call. */
const NO_ZONE = 'UTC';

/** Where a value stands, for messages: the path from the root of config or of the entity. */
interface Place {
  rosterId: string;
  at: PropertyKey[];
}

/**
 * Reads what config or an entity says of a roster. A part that is malformed is left out and named, with its roster and the path
 * of its key; the rest counts.
 */
export function parseRoster(options: {
  id: string;
  aliases: string[];
  /** Where it says none itself. */
  title: string;
  /** The path of the value, for messages. */
  at: PropertyKey[];
  value: unknown;
}): StaticRoster {
  const { id, aliases, value } = options;
  const place = { rosterId: id, at: options.at };
  const read = rosterSchema.safeParse(value);
  if (!read.success) {
    const problems = problemsOf(read.error, value, place);
    return {
      id,
      aliases,
      title: options.title,
      timeZone: NO_ZONE,
      levels: [emptyLevel(problems)],
      problems,
    };
  }
  const { title = options.title, timeZone, url, levels } = read.data;
  const parsed = levels.map((level, index) =>
    parseLevel(level, timeZone, {
      ...place,
      at: [...place.at, 'levels', index],
    }),
  );
  const problems = parsed.flatMap(level => level.problems);
  return { id, aliases, title, timeZone, url, levels: parsed, problems };
}

function parseLevel(
  value: unknown,
  timeZone: string,
  place: Place,
): StaticLevel {
  const read = levelSchema.safeParse(value);
  if (!read.success) {
    return emptyLevel(problemsOf(read.error, value, place));
  }
  const { title, escalateAfterMinutes, combine } = read.data;
  const layers = parseParts(read.data.layers, layerSchema, {
    ...place,
    at: [...place.at, 'layers'],
  });
  const overrides = parseParts(
    read.data.overrides,
    overrideSchema.refine(
      ({ from, until }) =>
        instantOf(from, timeZone) < instantOf(until, timeZone),
      'ends before it begins. Correct from or until.',
    ),
    { ...place, at: [...place.at, 'overrides'] },
  );
  const problems = [...layers.problems, ...overrides.problems];
  return {
    title,
    delayMinutes: escalateAfterMinutes,
    combine,
    layers: layers.parts,
    overrides: overrides.parts,
    incomplete: problems[0],
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function parseParts<TSchema extends z.ZodType>(
  values: unknown[],
  schema: TSchema,
  place: Place,
): { parts: Array<z.output<TSchema>>; problems: string[] } {
  const parts: Array<z.output<TSchema>> = [];
  const problems: string[] = [];
  values.forEach((value, index) => {
    const read = schema.safeParse(value);
    if (read.success) {
      parts.push(read.data);
      return;
    }
    const at = [...place.at, index];
    problems.push(...problemsOf(read.error, value, { ...place, at }));
  });
  return { parts, problems };
}

function problemsOf(
  error: z.ZodError,
  value: unknown,
  { rosterId, at }: Place,
): string[] {
  return schemaProblems(error, value, at).map(
    problem =>
      `The roster '${rosterId}': ${problem} Until that is corrected, nobody is on call by it.`,
  );
}

function emptyLevel(problems: string[]): StaticLevel {
  return {
    combine: 'replace',
    layers: [],
    overrides: [],
    incomplete: problems[0],
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}
