import {
  Block,
  markdownOf,
  plainText,
  readBlocks,
  readTokens,
} from '@opsready/backstage-plugin-opsready-node';
import {
  OperationsArea,
  RunbookSection,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { Token, Tokens } from 'marked';
import { readFrontMatter } from './frontMatter';
import { MOST_STEPS, readStepHeadings, readSteps } from './readSteps';
import { readTables } from './readTables';
import { sectionOf } from './sectionNames';

type Sections = Partial<Record<RunbookSection, string>>;

/** What a Markdown file says as a runbook. */
export interface ParsedRunbook {
  title?: string;
  sections: Sections;
  incident: boolean;
  area?: OperationsArea;
  steps: RunbookStep[];
  reviewEvery?: string;
  problems: string[];
}

/** Sections that make it a runbook for incidents, whatever its front matter says. */
const OF_INCIDENTS: readonly RunbookSection[] = [
  'classification',
  'initialResponse',
  'escalationMatrix',
];

/** Reads a runbook: front matter, sections by their headings, steps. Never throws: what is wrong becomes a problem. Pure. */
export function parseRunbook(text: string): ParsedRunbook {
  const { body, ...matter } = readFrontMatter(text);
  const tokens = readTokens(body);
  const problems = [...matter.problems];
  if (!tokens) {
    problems.push(
      'The Markdown is nested too deeply to be read. Write it with fewer lists and quotes in each other.',
    );
  }
  const blocks = readBlocks(tokens ?? []);
  const bySection = firstBySection(blocks);
  const sections: Sections = {
    ...matter.sections,
    ...readTables(tokens ?? []),
    ...Object.fromEntries(
      [...bySection]
        .map(([section, block]) => [section, markdownOf(block.tokens)])
        .filter(([, said]) => said !== ''),
    ),
    // Of these the front matter has the exact word.
    ...pick(matter.sections, ['id', 'author', 'owner', 'lastUpdated']),
  };
  return {
    title: matter.title ?? titleOf(tokens ?? []),
    area: matter.area,
    reviewEvery: matter.reviewEvery,
    sections,
    incident:
      matter.incident ||
      OF_INCIDENTS.some(section => sections[section] !== undefined),
    steps: stepsOf(bySection, tokens ?? [], problems),
    problems,
  };
}

function firstBySection(blocks: readonly Block[]): Map<RunbookSection, Block> {
  const found = new Map<RunbookSection, Block>();
  for (const block of blocks) {
    const section = sectionOf(plainText(block.heading));
    if (section && !found.has(section)) {
      found.set(section, block);
    }
  }
  return found;
}

function stepsOf(
  bySection: ReadonlyMap<RunbookSection, Block>,
  tokens: readonly Token[],
  problems: string[],
): RunbookStep[] {
  const section = bySection.get('steps');
  const steps = section
    ? readSteps(section.tokens)
    : [...readStepHeadings(tokens)];
  if (!section && steps.length === 0) {
    const response = ['initialResponse', 'investigation'] as const;
    steps.push(
      ...response
        .flatMap(name => readSteps(bySection.get(name)?.tokens ?? []))
        .map((one, at) => ({ ...one, name: `step-${at + 1}` })),
    );
  }
  if (section && steps.length === 0) {
    problems.push(
      'The section with the steps has no list, so nobody can tick them one by one. Number them.',
    );
  }
  if (steps.length > MOST_STEPS) {
    problems.push(
      `It has ${steps.length} steps, and a checklist at most ${MOST_STEPS}: it can be read, but not run. Split it.`,
    );
    return [];
  }
  return steps;
}

function titleOf(tokens: readonly Token[]): string | undefined {
  const heading = tokens.find(
    (token): token is Tokens.Heading => token.type === 'heading',
  );
  return heading && (plainText(heading.text) || undefined);
}

function pick(sections: Sections, names: readonly RunbookSection[]): Sections {
  return Object.fromEntries(
    names
      .filter(name => sections[name] !== undefined)
      .map(name => [name, sections[name]]),
  );
}
