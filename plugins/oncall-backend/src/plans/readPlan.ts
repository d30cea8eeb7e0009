import { Severity } from '@opsready/backstage-plugin-oncall-common';
import {
  markdownOf,
  plainText,
  readBlocks,
  readCadence,
  readTokens,
  splitFrontMatter,
} from '@opsready/backstage-plugin-opsready-node';
import { z } from 'zod';
import { FileReview, fileReviewOf } from '../files/FileReview';
import { readYaml } from '../files/readYaml';
import { schemaProblems } from '../files/schemaProblems';
import { lacksAddress, shownText } from '../files/shownText';
import { userRefOf } from '../files/userRefOf';
import { planSections } from './planSections';
import { planFrontMatterSchema, severitySchema } from './planSchema';
import { StoredPlan } from './StoredPlan';

/** What is kept of an incident plan. */
export interface ReadPlan {
  plan: StoredPlan;
  review?: FileReview;
  /** ISO 8601 duration. */
  reviewEvery?: string;
}

type FrontMatter = z.infer<typeof planFrontMatterSchema>;

/**
 * Reads the text of an incident plan and leaves addresses out of it. Whatever is wrong becomes a problem, and the rest counts.
 * Pure; never throws.
 */
export function readPlan(text: string): ReadPlan {
  const { yaml, body, problem } = splitFrontMatter(text);
  const problems = problem ? [problem] : [];
  const matter = readFrontMatter(yaml, problems);
  const severities = readSeverities(matter.severities ?? [], problems);
  const tokens = readTokens(body);
  if (!tokens) {
    problems.push(
      'The Markdown is nested too deeply to be read. Write it with fewer lists and quotes in each other.',
    );
  }
  const blocks = readBlocks(tokens ?? []).map(block => ({
    depth: block.depth,
    title: shownText(plainText(block.heading)),
    markdown: shownText(markdownOf(block.tokens)),
  }));
  const { title, sections, present } = planSections(blocks);
  const plan: StoredPlan = {
    title: matter.title ? shownText(matter.title) : title,
    severities,
    sections,
    present:
      severities.length > 0 && !present.includes('severities')
        ? [...present, 'severities']
        : present,
    problems,
  };
  if (lacksAddress(JSON.stringify(plan))) {
    problems.push(
      'It holds e-mails or telephone numbers, which were left out. Write them in the contacts file, and name the role here.',
    );
  }
  return {
    plan,
    review: fileReviewOf(matter.review, userRefOf),
    reviewEvery: matter.reviewEvery && readCadence(matter.reviewEvery),
  };
}

function readFrontMatter(
  yaml: string | undefined,
  problems: string[],
): FrontMatter {
  if (yaml === undefined) {
    return {};
  }
  const read = readYaml(yaml);
  if ('problem' in read) {
    problems.push(`The front matter ${read.problem}`);
    return {};
  }
  const matter = planFrontMatterSchema.safeParse(read.value || {});
  if (!matter.success) {
    problems.push(
      ...schemaProblems(matter.error, read.value, ['front matter']),
    );
    return {};
  }
  return matter.data;
}

function readSeverities(
  values: readonly unknown[],
  problems: string[],
): Severity[] {
  const severities = new Map<string, Severity>();
  for (const [index, value] of values.entries()) {
    const read = severitySchema.safeParse(value);
    if (!read.success) {
      problems.push(
        ...schemaProblems(read.error, value, ['severities', index]),
      );
    } else if (severities.has(read.data.id)) {
      problems.push(
        `severities[${index}].id is that of another severity. Give it one of its own.`,
      );
    } else {
      const { id, title, definition, impact, ...rest } = read.data;
      severities.set(id, {
        ...rest,
        id,
        title: shownText(title),
        definition: shownText(definition),
        impact: impact === undefined ? undefined : Number(impact),
      });
    }
  }
  return [...severities.values()];
}
