import { AwsFault } from '../../../protocols';

export function invalidExpression(problem: string): never {
  throw new AwsFault(
    'InvalidExpressionException',
    `The syntax of the query is incorrect: ${problem}`,
  );
}
