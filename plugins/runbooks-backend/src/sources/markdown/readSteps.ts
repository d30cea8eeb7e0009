import {
  markdownOf,
  plainText,
  readBlocks,
} from '@opsready/backstage-plugin-opsready-node';
import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';
import { Token, Tokens } from 'marked';

const LONGEST_TITLE = 160;
/** More is no checklist that a person ticks. */
export const MOST_STEPS = 200;

/**
 * The steps in a section: items of numbered lists, else of other lists, else its headings. What an item says beyond its
 * first line is the step's description. Pure.
 */
export function readSteps(tokens: readonly Token[]): RunbookStep[] {
  const lists = tokens.filter(
    (token): token is Tokens.List => token.type === 'list',
  );
  const numbered = lists.filter(({ ordered }) => ordered);
  const items = (numbered.length > 0 ? numbered : lists).flatMap(
    list => list.items,
  );
  if (items.length > 0) {
    return items.map(({ text }, at) => step(at, text.trim()));
  }
  const blocks = readBlocks(tokens);
  const depth = Math.min(...blocks.map(block => block.depth));
  return blocks
    .filter(block => block.depth === depth)
    .map((block, at) => ({
      ...step(at, block.heading.replace(/^\s*[\d.]+[.)]?\s+/, '')),
      description: markdownOf(block.tokens) || undefined,
    }));
}

/** Steps as headings of the document itself: `Step 1: ...`. */
export function readStepHeadings(tokens: readonly Token[]): RunbookStep[] {
  return readBlocks(tokens)
    .filter(({ heading }) => /^step\s+\d+\b/i.test(heading.trim()))
    .map((block, at) => ({
      ...step(at, block.heading.replace(/^\s*step\s+\d+\s*[:.)–-]*\s*/i, '')),
      description: markdownOf(block.tokens) || undefined,
    }));
}

function step(at: number, markdown: string): RunbookStep {
  const title = plainText(markdown) || `Step ${at + 1}`;
  return {
    name: `step-${at + 1}`,
    title:
      title.length > LONGEST_TITLE
        ? `${title.slice(0, LONGEST_TITLE - 1)}…`
        : title,
    // The title already says all of a short step that has no formatting.
    description: title === markdown.trim() ? undefined : markdown,
  };
}
