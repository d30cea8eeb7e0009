import { invalidExpression } from './invalidExpression';
import { TokenReader } from './TokenReader';
import { tokenize } from './tokenize';

export type Literal = string | number | boolean;

/** A condition on one configuration item. */
export type Condition =
  | { op: 'and' | 'or'; left: Condition; right: Condition }
  | { op: 'not'; of: Condition }
  | { op: '=' | '<' | '>' | '<=' | '>='; field: string; value: Literal }
  | { op: 'in'; field: string; values: Literal[] }
  | { op: 'like'; field: string; pattern: string }
  | { op: 'between'; field: string; from: Literal; to: Literal };

export interface Query {
  /** `['*']` for all. */
  fields: string[];
  where?: Condition;
}

/** Parses `SELECT <fields> [WHERE <condition>]`, which is all of Config's query language that readers of an inventory need. */
export function parse(expression: string): Query {
  const reader = new TokenReader(tokenize(expression));
  reader.expectWord('SELECT');
  const fields = parseFields(reader);
  const where = reader.takeWord('WHERE') ? parseOr(reader) : undefined;
  if (!reader.atEnd) {
    invalidExpression(
      `'${reader.describe()}' is not understood (the sandbox knows SELECT ... WHERE ... without grouping and ordering)`,
    );
  }
  return { fields, where };
}

function parseFields(reader: TokenReader): string[] {
  if (reader.takeSymbol('*')) {
    return ['*'];
  }
  const fields = [reader.expectField()];
  while (reader.takeSymbol(',')) {
    fields.push(reader.expectField());
  }
  return fields;
}

function parseOr(reader: TokenReader): Condition {
  let left = parseAnd(reader);
  while (reader.takeWord('OR')) {
    left = { op: 'or', left, right: parseAnd(reader) };
  }
  return left;
}

function parseAnd(reader: TokenReader): Condition {
  let left = parseNot(reader);
  while (reader.takeWord('AND')) {
    left = { op: 'and', left, right: parseNot(reader) };
  }
  return left;
}

function parseNot(reader: TokenReader): Condition {
  if (reader.takeWord('NOT')) {
    return { op: 'not', of: parseNot(reader) };
  }
  if (reader.takeSymbol('(')) {
    const inner = parseOr(reader);
    reader.expectSymbol(')');
    return inner;
  }
  return parsePredicate(reader);
}

function parsePredicate(reader: TokenReader): Condition {
  const field = reader.expectField();
  if (reader.takeWord('NOT')) {
    return { op: 'not', of: parseWordPredicate(reader, field) };
  }
  const comparison = reader.takeComparison();
  return comparison
    ? { op: comparison, field, value: reader.expectLiteral() }
    : parseWordPredicate(reader, field);
}

function parseWordPredicate(reader: TokenReader, field: string): Condition {
  if (reader.takeWord('IN')) {
    reader.expectSymbol('(');
    const values = [reader.expectLiteral()];
    while (reader.takeSymbol(',')) {
      values.push(reader.expectLiteral());
    }
    reader.expectSymbol(')');
    return { op: 'in', field, values };
  }
  if (reader.takeWord('LIKE')) {
    return { op: 'like', field, pattern: String(reader.expectLiteral()) };
  }
  if (reader.takeWord('BETWEEN')) {
    const from = reader.expectLiteral();
    reader.expectWord('AND');
    return { op: 'between', field, from, to: reader.expectLiteral() };
  }
  return invalidExpression(
    `an operator is missing after '${field}', at '${reader.describe()}'`,
  );
}
