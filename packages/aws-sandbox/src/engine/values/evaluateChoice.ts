import { StepFailure } from '../StepFailure';
import { asRecord } from './asRecord';
import type { Variables } from './Variables';
import { wireText } from './wireText';

type Comparison = (value: unknown, operand: unknown) => boolean;

const text =
  (compare: (value: string, operand: string) => boolean): Comparison =>
  (value, operand) =>
    compare(wireText(value), wireText(operand));

const number =
  (compare: (value: number, operand: number) => boolean): Comparison =>
  (value, operand) =>
    compare(Number(value), Number(operand));

const COMPARISONS: Record<string, Comparison> = {
  StringEquals: text((value, operand) => value === operand),
  EqualsIgnoreCase: text(
    (value, operand) => value.toLowerCase() === operand.toLowerCase(),
  ),
  StartsWith: text((value, operand) => value.startsWith(operand)),
  EndsWith: text((value, operand) => value.endsWith(operand)),
  Contains: (value, operand) =>
    Array.isArray(value)
      ? value.map(wireText).includes(wireText(operand))
      : wireText(value).includes(wireText(operand)),
  NumericEquals: number((value, operand) => value === operand),
  NumericGreater: number((value, operand) => value > operand),
  NumericLesser: number((value, operand) => value < operand),
  NumericGreaterOrEquals: number((value, operand) => value >= operand),
  NumericLesserOrEquals: number((value, operand) => value <= operand),
  BooleanEquals: text((value, operand) => value === operand),
};

/** Whether a choice of a branch, or the condition of a loop, holds: one comparison, or And, Or and Not of them. */
export function evaluateChoice(choice: unknown, variables: Variables): boolean {
  const { Variable, And, Or, Not, ...rest } = asRecord(choice, 'A choice');
  if (And !== undefined) {
    return listOf(And, 'And').every(entry => evaluateChoice(entry, variables));
  }
  if (Or !== undefined) {
    return listOf(Or, 'Or').some(entry => evaluateChoice(entry, variables));
  }
  if (Not !== undefined) {
    return !evaluateChoice(Not, variables);
  }
  const operators = Object.entries(rest).filter(([key]) => key !== 'NextStep');
  const [[operator, operand] = ['none', undefined]] = operators;
  const compare = COMPARISONS[operator];
  if (!compare || operators.length > 1) {
    throw new StepFailure(
      `A choice needs exactly one of ${Object.keys(COMPARISONS).join(', ')}`,
      { type: 'InvalidChoice' },
    );
  }
  return compare(variables.resolve(Variable), variables.resolve(operand));
}

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) {
    throw new StepFailure(`${name} must be a list of choices`, {
      type: 'InvalidChoice',
    });
  }
  return value;
}
