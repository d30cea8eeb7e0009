import type { Severity, SeverityUpdate } from '@aws-sdk/client-securityhub';

const byLabel: Record<string, number> = {
  INFORMATIONAL: 0,
  LOW: 1,
  MEDIUM: 40,
  HIGH: 70,
  CRITICAL: 90,
};

/** A severity with label and number, each from the other where only one is given. */
export function severityOf(
  given: SeverityUpdate | Severity,
  before?: Severity,
): Severity {
  const { Label, Normalized, Product } = given;
  const label =
    Label ?? (Normalized === undefined ? before?.Label : labelOf(Normalized));
  return {
    ...before,
    ...(Product === undefined ? {} : { Product }),
    ...('Original' in given && given.Original !== undefined
      ? { Original: given.Original }
      : {}),
    Label: label,
    Normalized: Normalized ?? byLabel[label ?? 'INFORMATIONAL'],
  };
}

function labelOf(normalized: number): Severity['Label'] {
  if (normalized >= 90) {
    return 'CRITICAL';
  }
  if (normalized >= 70) {
    return 'HIGH';
  }
  if (normalized >= 40) {
    return 'MEDIUM';
  }
  return normalized >= 1 ? 'LOW' : 'INFORMATIONAL';
}
