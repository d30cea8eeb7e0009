import {
  EntityRunbooks,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { areaTitle, missingText } from '../summary';

/** One thing to mend about the runbooks of an entity. */
export interface Todo {
  /** What it is about; absent where it is about the entity itself. */
  runbook?: { id: string; title: string };
  /** In how many places the same is to be done. */
  places?: number;
  text: string;
}

/** What is to be mended, the most urgent first: what misleads before what is only missing. */
export function todosOf(runbooks: EntityRunbooks): Todo[] {
  const found = runbooks.items.map(({ runbook }) => runbook);
  const todos: Todo[] = [
    ...about(found, ({ goneAt }) =>
      goneAt === undefined
        ? undefined
        : 'Its source no longer has it: bring it back, or take it out of the annotation.',
    ),
    ...about(found, ({ review }) =>
      review.drifted
        ? 'It changed since its last review: see what changed, and review it.'
        : undefined,
    ),
    ...about(found, ({ review }) =>
      review.state !== 'current' && !review.drifted
        ? reviewText(review.state)
        : undefined,
    ),
    ...about(found, ({ problems }) =>
      problems.length > 0 ? problems.join(' ') : undefined,
    ),
    ...about(found, ({ missing }) =>
      missing.length > 0
        ? `Add what it lacks: ${missingText(missing)}.`
        : undefined,
    ),
  ];
  const empty = runbooks.areas.filter(({ count }) => count === 0);
  if (empty.length > 0) {
    todos.push({
      text: `Write runbooks for the areas that have none: ${empty
        .map(({ area }) => areaTitle(area).toLocaleLowerCase('en-US'))
        .join(', ')}.`,
    });
  }
  return todos;
}

function about(
  runbooks: readonly RunbookSummary[],
  textFor: (runbook: RunbookSummary) => string | undefined,
): Todo[] {
  const todos = new Map<string, Todo>();
  for (const runbook of runbooks) {
    const text = textFor(runbook);
    const { id, name, title } = runbook;
    if (text !== undefined) {
      // The same document is often there in several accounts and Regions.
      const key = JSON.stringify([runbook.place ? name : id, text]);
      const { places = 0 } = todos.get(key) ?? {};
      const first = todos.get(key)?.runbook ?? { id, title };
      todos.set(key, { runbook: first, text, places: places + 1 });
    }
  }
  return [...todos.values()];
}

function reviewText(state: 'never' | 'due'): string {
  return state === 'never'
    ? 'Nobody reviewed it yet: read it, and say that it is right.'
    : 'Its review is due: read it, and say that it is still right.';
}
