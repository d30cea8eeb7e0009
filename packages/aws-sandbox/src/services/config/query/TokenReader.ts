import { invalidExpression } from './invalidExpression';
import type { Token } from './tokenize';

const KEYWORDS = /^(select|where|and|or|not|in|like|between|group|order|by)$/i;

type Comparison = '=' | '<' | '>' | '<=' | '>=';

/** Reads tokens one after the other: `take` where they may be missing, `expect` where they may not. */
export class TokenReader {
  readonly #tokens: Token[];
  #next = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  describe(): string {
    const token = this.#tokens[this.#next];
    if (!token) {
      return 'the end';
    }
    return token.kind === 'literal' ? String(token.value) : token.text;
  }

  takeWord(word: string): boolean {
    const token = this.#tokens[this.#next];
    return this.#takeIf(
      token?.kind === 'word' && token.text.toUpperCase() === word,
    );
  }

  takeSymbol(symbol: string): boolean {
    const token = this.#tokens[this.#next];
    return this.#takeIf(token?.kind === 'symbol' && token.text === symbol);
  }

  takeComparison(): Comparison | undefined {
    const token = this.#tokens[this.#next];
    const isComparison =
      token?.kind === 'symbol' && /^(=|<|>|<=|>=)$/.test(token.text);
    return this.#takeIf(isComparison)
      ? ((token as { text: string }).text as Comparison)
      : undefined;
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) {
      invalidExpression(`${word} expected instead of '${this.describe()}'`);
    }
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) {
      invalidExpression(`'${symbol}' expected instead of '${this.describe()}'`);
    }
  }

  expectField(): string {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'word' || KEYWORDS.test(token.text)) {
      return invalidExpression(
        `a property expected instead of '${this.describe()}'`,
      );
    }
    this.#next += 1;
    return token.text;
  }

  expectLiteral(): string | number | boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'literal') {
      return invalidExpression(
        `a value expected instead of '${this.describe()}'`,
      );
    }
    this.#next += 1;
    return token.value;
  }

  #takeIf(condition: boolean): boolean {
    this.#next += condition ? 1 : 0;
    return condition;
  }
}
