import {
  AwsSecurityFindingFilters$,
  type AwsSecurityFinding,
  type AwsSecurityFindingFilters,
  type StringFilter,
} from '@aws-sdk/client-securityhub';
import { memberShapeNames } from '../../protocols';
import { findingFields, valuesAt } from './findingFields';
import { invalidInput } from './hub';
import {
  booleanTest,
  dateTest,
  mapTest,
  numberTest,
  stringTest,
  type ValueTest,
} from './valueFilters';

const MAX_FIELDS = 10;
const MAX_VALUES = 20;

const listNames = memberShapeNames(AwsSecurityFindingFilters$);

/** Turns the filters of a request into one predicate: fields are ANDed. */
export function findingFilter(
  filters: AwsSecurityFindingFilters | undefined,
  now: Date,
): (finding: AwsSecurityFinding) => boolean {
  const fields = Object.entries(filters ?? {}).filter(
    (entry): entry is [string, object[]] =>
      Array.isArray(entry[1]) && entry[1].length > 0,
  );
  if (fields.length > MAX_FIELDS) {
    invalidInput(`At most ${MAX_FIELDS} filter fields may be given`);
  }
  const tests = fields.map(([name, values]) => {
    if (values.length > MAX_VALUES) {
      invalidInput(`At most ${MAX_VALUES} values may be given for ${name}`);
    }
    return fieldTest(name, values, now);
  });
  return finding => tests.every(test => test(finding));
}

function fieldTest(
  name: string,
  values: object[],
  now: Date,
): (finding: AwsSecurityFinding) => boolean {
  const path = findingFields[name];
  if (!path) {
    return invalidInput(`The sandbox does not filter findings by ${name}`);
  }
  const test = valueTest(name, values, now);
  return finding => test(valuesAt(finding, path));
}

function valueTest(name: string, values: object[], now: Date): ValueTest {
  switch (listNames[name]) {
    case 'DateFilterList':
      return dateTest(values, now);
    case 'NumberFilterList':
      return numberTest(values);
    case 'MapFilterList':
      return mapTest(values);
    case 'BooleanFilterList':
      return booleanTest(values);
    default:
      return stringTest(values as StringFilter[]);
  }
}
