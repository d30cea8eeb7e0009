import type {
  AwsSecurityFinding,
  SortCriterion,
} from '@aws-sdk/client-securityhub';
import { findingFields, valuesAt } from './findingFields';
import { invalidInput } from './hub';

/** Orders findings by the criteria, the first counting most; equal ones stay in order of arrival. */
export function sortFindings(
  findings: AwsSecurityFinding[],
  criteria: SortCriterion[] | undefined,
): AwsSecurityFinding[] {
  if (!criteria?.length) {
    return findings;
  }
  const keys = criteria.map(({ Field = '', SortOrder }) => ({
    path:
      findingFields[Field] ??
      invalidInput(`Findings cannot be sorted by '${Field}'`),
    direction: SortOrder === 'desc' ? -1 : 1,
  }));
  return [...findings].sort((a, b) => {
    for (const { path, direction } of keys) {
      const order = compare(valuesAt(a, path)[0], valuesAt(b, path)[0]);
      if (order !== 0) {
        return order * direction;
      }
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === b) {
    return 0;
  }
  if (a === undefined) {
    return 1;
  }
  if (b === undefined) {
    return -1;
  }
  if (typeof a === 'number' && typeof b === 'number') {
    return a - b;
  }
  return String(a) < String(b) ? -1 : 1;
}
