import { Lexer, Token, Tokens } from 'marked';

/** A heading and what stands under it, up to the next heading of its depth or less. @public */
export interface Block {
  heading: string;
  depth: number;
  tokens: Token[];
}

/** Deeper nested Markdown is taken for text: nobody writes it, and reading it costs a stack. */
const TOO_NESTED = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){40,}/m;

/** The blocks of a text, without what stands in them line by line: that is not read, and may be made to cost much. @public */
export function readTokens(markdown: string): Token[] | undefined {
  if (TOO_NESTED.test(markdown)) {
    return undefined;
  }
  try {
    return new Lexer().blockTokens(markdown.replace(/\r\n?/g, '\n'), []);
  } catch {
    return undefined;
  }
}

/** More is no text that a person wrote. */
const MOST_BLOCKS = 1_000;

/**
 * The first headings with what stands under them; those of deeper headings are part of it, and also stand for themselves.
 *
 * @public
 */
export function readBlocks(tokens: readonly Token[]): Block[] {
  const headings = tokens.flatMap((token, at) =>
    token.type === 'heading' ? { ...(token as Tokens.Heading), at } : [],
  );
  const ends = endsOf(headings, tokens.length);
  return headings.slice(0, MOST_BLOCKS).map(({ text, depth, at }, index) => ({
    heading: text,
    depth,
    tokens: tokens.slice(at + 1, ends[index]),
  }));
}

/** Where what stands under each heading ends: at the next one of its depth or less. */
function endsOf(
  headings: ReadonlyArray<{ depth: number; at: number }>,
  last: number,
): number[] {
  const ends: number[] = new Array(headings.length);
  // By depth: where the next heading of that depth begins, of those behind.
  const next = new Array(7).fill(last);
  for (let index = headings.length - 1; index >= 0; index -= 1) {
    const { depth, at } = headings[index];
    ends[index] = next[depth];
    next.fill(at, depth);
  }
  return ends;
}

/** As it is written. @public */
export function markdownOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ raw }) => raw)
    .join('')
    .trim();
}
