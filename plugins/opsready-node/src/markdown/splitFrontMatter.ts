const FENCE = /^---[ \t]*\r?\n/;
const CLOSED = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const MOST_CHARACTERS = 16 * 1024;

/** What stands in front of a Markdown text, and the text behind it. @public */
export interface SplitFrontMatter {
  /** Absent where there is none, or none that can be read. */
  yaml?: string;
  body: string;
  /** Why it cannot be read, in a sentence that says what to do. */
  problem?: string;
}

/** Takes the front matter off a Markdown text: what stands between two lines of three dashes at its beginning. Pure. @public */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const source = text.replace(/^\uFEFF/, '');
  if (!FENCE.test(source)) {
    return { body: source };
  }
  const closed = CLOSED.exec(source);
  if (!closed || closed.index !== 0) {
    return {
      body: source.replace(FENCE, ''),
      problem:
        'The front matter has no end. Close it with a line of three dashes (---).',
    };
  }
  const body = source.slice(closed[0].length);
  return closed[1].length > MOST_CHARACTERS
    ? {
        body,
        problem: `The front matter is longer than ${MOST_CHARACTERS} characters, and was not read. Shorten it.`,
      }
    : { body, yaml: closed[1] };
}
