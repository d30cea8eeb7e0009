import { AwsFault } from '../protocols';

/** A request that breaks a constraint of the model, in AWS's words. */
export function violation(
  value: unknown,
  member: string,
  constraint: string,
): AwsFault {
  return new AwsFault(
    'ValidationException',
    `1 validation error detected: Value '${String(value)}' at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

/** Refuses lists and maps of the wrong size. */
export function assertSize(
  size: number,
  member: string,
  { min = 0, max }: { min?: number; max: number },
): void {
  if (size < min || size > max) {
    throw violation(
      `${size} entries`,
      member,
      `Member must have length between ${min} and ${max}`,
    );
  }
}

/** Refuses text that is not of a form; what is absent is fine. */
export function assertPattern(
  value: string | undefined,
  member: string,
  pattern: RegExp,
): void {
  if (value !== undefined && !pattern.test(value)) {
    throw violation(
      value,
      member,
      `Member must satisfy regular expression pattern: ${pattern.source}`,
    );
  }
}

/** Refuses text that is too short or too long; what is absent is fine. */
export function assertLength(
  value: string | undefined,
  member: string,
  { min = 1, max }: { min?: number; max: number },
): void {
  if (value !== undefined && (value.length < min || value.length > max)) {
    throw violation(
      value,
      member,
      `Member must have length between ${min} and ${max}`,
    );
  }
}

/** Refuses a number outside of a range; what is absent is fine. */
export function assertRange(
  value: number | undefined,
  member: string,
  { min, max }: { min: number; max: number },
): void {
  if (
    value !== undefined &&
    (!Number.isInteger(value) || value < min || value > max)
  ) {
    throw violation(
      value,
      member,
      `Member must be a whole number between ${min} and ${max}`,
    );
  }
}

/** Refuses what is none of the values of an enumeration; what is absent is fine. */
export function assertOneOf(
  value: string | undefined,
  member: string,
  values: readonly string[],
): void {
  if (value !== undefined && !values.includes(value)) {
    throw violation(
      value,
      member,
      `Member must satisfy enum value set: [${values.join(', ')}]`,
    );
  }
}
