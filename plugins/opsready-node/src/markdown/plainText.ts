import { Lexer, Token } from 'marked';

const LONGEST = 500;

/** What a line of Markdown says without its signs; HTML stays as the text that it is. Pure. @public */
export function plainText(markdown: string): string {
  const [line = ''] = markdown.trim().split(/\r?\n/);
  return textOf(Lexer.lexInline(line.slice(0, LONGEST)))
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(token => {
      if ('tokens' in token && token.tokens) {
        return textOf(token.tokens);
      }
      return 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}
