import {
  readCadence,
  splitFrontMatter,
} from '@opsready/backstage-plugin-opsready-node';
import {
  isOperationsArea,
  OPERATIONS_AREAS,
  OperationsArea,
  RunbookSection,
} from '@opsready/backstage-plugin-runbooks-common';
import { parseDocument } from 'yaml';

/** What stands in front of the Markdown of a runbook. */
export interface FrontMatter {
  title?: string;
  area?: OperationsArea;
  incident: boolean;
  reviewEvery?: string;
  sections: Partial<Record<RunbookSection, string>>;
  problems: string[];
  /** The Markdown behind it. */
  body: string;
}

/** Sections that front matter can give. */
const SECTIONS = [
  'id',
  'outcome',
  'tools',
  'permissions',
  'author',
  'owner',
  'lastUpdated',
  'escalation',
] as const satisfies readonly RunbookSection[];

const KINDS = ['runbook', 'incident'];

/** Reads it. Whatever is wrong with it becomes a problem, and the rest counts. Pure. */
export function readFrontMatter(text: string): FrontMatter {
  const { yaml, body, problem } = splitFrontMatter(text);
  const matter: FrontMatter = {
    incident: false,
    sections: {},
    problems: problem ? [problem] : [],
    body,
  };
  if (yaml !== undefined) {
    readValues(readYaml(yaml, matter.problems), matter);
  }
  return matter;
}

function readYaml(
  text: string,
  problems: string[],
): ReadonlyMap<unknown, unknown> {
  try {
    // Aliases can grow without end, and say nothing that a runbook needs.
    const document = parseDocument(text, {
      schema: 'core',
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      throw error;
    }
    const values: unknown = document.toJS({
      mapAsMap: true,
      maxAliasCount: 10,
    });
    if (values === null || values instanceof Map) {
      return values ?? new Map();
    }
    problems.push(
      'The front matter is no list of keys with values. Write it as `key: value`, one a line.',
    );
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n');
    problems.push(
      `The front matter is no YAML: ${reason.replace(/[:.\s]+$/, '')}. Correct it.`,
    );
  }
  return new Map();
}

function readValues(
  values: ReadonlyMap<unknown, unknown>,
  matter: FrontMatter,
): void {
  const { problems, sections } = matter;
  const text = (key: string) => readText(values.get(key), key, problems);
  for (const key of SECTIONS) {
    const said = text(key);
    if (said) {
      sections[key] = said;
    }
  }
  matter.title = text('title');
  if (sections.lastUpdated && !isDay(sections.lastUpdated)) {
    problems.push(
      `The front matter's lastUpdated '${short(sections.lastUpdated)}' is no date. Write it like 2026-01-31.`,
    );
  }
  const area = text('area');
  if (area !== undefined && isOperationsArea(area)) {
    matter.area = area;
  } else if (area !== undefined) {
    problems.push(
      `The front matter's area '${short(area)}' is none of ${OPERATIONS_AREAS.map(one => one.area).join(', ')}.`,
    );
  }
  const kind = text('kind');
  if (kind !== undefined && !KINDS.includes(kind)) {
    problems.push(
      `The front matter's kind '${short(kind)}' is none of ${KINDS.join(', ')}.`,
    );
  }
  matter.incident = kind === 'incident';
  const cadence = text('reviewEvery');
  matter.reviewEvery = cadence && readCadence(cadence);
  if (cadence && !matter.reviewEvery) {
    problems.push(
      `The front matter's reviewEvery '${short(cadence)}' is no period. Write it like P90D or 90 days.`,
    );
  }
}

/** A text, or a list of texts as a Markdown list. */
function readText(
  value: unknown,
  key: string,
  problems: string[],
): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const texts = Array.isArray(value) ? value : [value];
  if (!texts.every(isScalar)) {
    problems.push(
      `The front matter's ${key} is neither a text nor a list of texts, and was left out.`,
    );
    return undefined;
  }
  const said = texts.map(one => String(one).trim()).filter(one => one !== '');
  if (said.length === 0) {
    return undefined;
  }
  return Array.isArray(value) && said.length > 1
    ? said.map(one => `- ${one}`).join('\n')
    : said.join('\n');
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
