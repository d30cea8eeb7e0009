import { JsonValue } from '@backstage/types';
import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { TargetChooser } from '../document';

/**
 * Why a launch is refused whose values decide what AWS looks up for a step to act on: whose that is, nobody can tell before.
 * Pure.
 *
 * @param given - what people have a say in; what documents say by themselves is theirs to say
 * @param path - the steps that lead to the document
 */
export function judgeChoosers(
  choosers: readonly TargetChooser[],
  given: Readonly<Record<string, JsonValue>>,
  path: readonly string[] = [],
): Refusal[] {
  return choosers
    .filter(({ parameter }) => Object.hasOwn(given, parameter))
    .map(({ step, parameter }) => ({
      code: 'unresolvedResource',
      parameter,
      message:
        `The parameter '${parameter}' decides by a search of AWS (Targets) what step '${[...path, step].join(' > ')}' acts on, ` +
        'so nobody can tell before whose that is. Leave it at its default, or let the document take machines by their ids (Key: InstanceIds).',
    }));
}

/** Values without those that the documents themselves give. */
export function givenBySomebody(
  values: Readonly<Record<string, JsonValue>>,
  ownValues: Readonly<Record<string, JsonValue>>,
): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(ownValues[name]),
    ),
  );
}
