import { AwsFault } from '../../protocols';
import { asRecord } from '../values/asRecord';

/** Checks the values for a Command document against its parameters. The command keeps what was given, without defaults. */
export function assertParameters(
  content: Record<string, unknown>,
  given: Record<string, string[]>,
): void {
  const declared = parametersOf(content);
  for (const name of Object.keys(given)) {
    if (!(name in declared)) {
      refuse(`Parameter "${name}" is not defined in the document.`);
    }
  }
  for (const [name, entry] of Object.entries(declared)) {
    assertValues(name, asRecord(entry, `Parameter ${name}`), given[name]);
  }
}

/** A value as it is where nobody says otherwise: the given one, or the default. */
export function valueOf(
  content: Record<string, unknown>,
  given: Record<string, string[]>,
  name: string,
): string | undefined {
  const parameter = asRecord(parametersOf(content)[name] ?? {}, name);
  const fallback = parameter.default;
  return (
    given[name]?.[0] ?? (fallback === undefined ? undefined : String(fallback))
  );
}

function parametersOf(
  content: Record<string, unknown>,
): Record<string, unknown> {
  return asRecord(content.parameters ?? {}, 'parameters');
}

function assertValues(
  name: string,
  parameter: Record<string, unknown>,
  values: string[] | undefined,
): void {
  if (values === undefined) {
    if (parameter.default === undefined) {
      refuse(`Parameter "${name}" requires a value.`);
    }
    return;
  }
  const { type, allowedValues, allowedPattern } = parameter;
  if (values.length !== 1 && type !== 'StringList') {
    refuse(`Parameter "${name}" of type ${type} takes one value.`);
  }
  for (const value of values) {
    if (
      Array.isArray(allowedValues) &&
      !allowedValues.map(String).includes(value)
    ) {
      refuse(
        `Parameter "${name}" must be one of ${allowedValues.join(', ')}, not "${value}".`,
      );
    }
    if (
      typeof allowedPattern === 'string' &&
      !new RegExp(`^(?:${allowedPattern})$`).test(value)
    ) {
      refuse(
        `Parameter "${name}" must match the pattern ${allowedPattern}, which "${value}" does not.`,
      );
    }
  }
}

function refuse(message: string): never {
  throw new AwsFault('InvalidParameters', message, { status: 400 });
}
