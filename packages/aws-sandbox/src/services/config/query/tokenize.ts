import { invalidExpression } from './invalidExpression';

export type Token =
  | { kind: 'word'; text: string }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'symbol'; text: string };

const PATTERN =
  /\s+|'((?:[^']|'')*)'|([A-Za-z_][\w]*(?:\.[\w:/-]+)*)|(-?\d+(?:\.\d+)?)|(<=|>=|[=<>(),*])/y;

/** Splits an expression; text is in single quotes, a quote inside is doubled. */
export function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < expression.length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(expression);
    if (!match) {
      return invalidExpression(
        `unexpected '${expression.slice(at, at + 10)}' at position ${at + 1}`,
      );
    }
    const token = toToken(match);
    if (token) {
      tokens.push(token);
    }
  }
  return tokens;
}

function toToken(match: RegExpExecArray): Token | undefined {
  const [, text, word, number, symbol] = match;
  if (text !== undefined) {
    return { kind: 'literal', value: text.replace(/''/g, "'") };
  }
  if (word !== undefined) {
    return /^(true|false)$/i.test(word)
      ? { kind: 'literal', value: word.toLowerCase() === 'true' }
      : { kind: 'word', text: word };
  }
  if (number !== undefined) {
    return { kind: 'literal', value: Number(number) };
  }
  return symbol === undefined ? undefined : { kind: 'symbol', text: symbol };
}
