import { TargetChooser } from './DocumentReading';
import { fieldsOf, listOf, textOf } from './fields';
import { isWholeTemplate, templatesOf, templatesWithin } from './templates';

/** What targets name by itself is judged like any resource; what AWS looks up for them is not known before. */
const BY_ID = 'instanceids';
/** Values for a parameter of the document that a step runs: those are judged there. */
const FOR_CHILD = 'parametervalues';

/** Parameters that name machines as the targets of a step. */
export function instanceTemplates(targets: unknown): string[] {
  return entriesOf(targets).flatMap(({ key, values }) =>
    key.toLocaleLowerCase('en-US') === BY_ID
      ? values.filter(isWhole).flatMap(templatesOf)
      : [],
  );
}

/** The values that a step hands to a parameter of the document that it runs, one run for each. */
export function childTargets(targets: unknown): unknown[] {
  return entriesOf(targets).flatMap(({ key, values }) =>
    key.toLocaleLowerCase('en-US') === FOR_CHILD ? values : [],
  );
}

/** Parameters by whose values AWS looks up what the steps of an Automation document act on, such as a tag. */
export function readChoosers(steps: unknown): TargetChooser[] {
  return listOf(steps).flatMap((declaration, index) => {
    const fields = fieldsOf(declaration);
    const inputs = fieldsOf(fields.get('inputs'));
    const step = textOf(fields.get('name')) ?? `step ${index + 1}`;
    const parameters = choosesTargets(textOf(fields.get('action')), inputs)
      ? new Set([
          ...choosersOf(inputs.get('Targets')),
          ...templatesWithin(inputs.get('TargetMaps')),
        ])
      : [];
    return [
      ...[...parameters].map(parameter => ({ step, parameter })),
      ...readChoosers(inputs.get('Steps')),
    ];
  });
}

function choosesTargets(
  action: string | undefined,
  inputs: ReadonlyMap<string, unknown>,
): boolean {
  const service = textOf(inputs.get('Service'))?.toLocaleLowerCase('en-US');
  return (
    action === 'aws:runCommand' ||
    action === 'aws:executeAutomation' ||
    service === 'ssm'
  );
}

function choosersOf(targets: unknown): string[] {
  if (!Array.isArray(targets)) {
    return templatesWithin(targets);
  }
  return entriesOf(targets).flatMap(({ key, values }) => {
    const kind = key.toLocaleLowerCase('en-US');
    const unjudged = values.filter(
      value => kind !== FOR_CHILD && !(kind === BY_ID && isWhole(value)),
    );
    return [...templatesOf(key), ...templatesWithin(unjudged)];
  });
}

function entriesOf(
  targets: unknown,
): Array<{ key: string; values: unknown[] }> {
  return listOf(targets).map(target => {
    const fields = fieldsOf(target);
    return {
      key: textOf(fields.get('Key')) ?? '',
      values: [fields.get('Values')].flat(),
    };
  });
}

function isWhole(value: unknown): value is string {
  return typeof value === 'string' && isWholeTemplate(value);
}
