import type { ListDocumentsRequest } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { findVersion, type StoredDocument } from '../../../state';
import { assertSize } from '../constraints';
import { platformsOf } from './description';

const OWNERS = ['Amazon', 'Private', 'Public', 'Self', 'ThirdParty'];

type Test = (document: StoredDocument, value: string) => boolean;

/** What the filters of ListDocuments let through: all keys must hold, any value of a key will do. */
export function documentFilter(
  { Filters = [], DocumentFilterList = [] }: ListDocumentsRequest,
  account: string,
): (document: StoredDocument) => boolean {
  assertSize(Filters.length, 'filters', { max: 6 });
  const filters = [
    ...Filters.map(({ Key = '', Values = [] }) => ({
      key: Key,
      values: Values,
    })),
    // The older form has one value for a key.
    ...DocumentFilterList.map(({ key = '', value = '' }) => ({
      key: key as string,
      values: [value],
    })),
  ].map(({ key, values }) => ({ test: testOf(key, values, account), values }));
  return document =>
    filters.every(({ test, values }) =>
      values.some(value => test(document, value)),
    );
}

function testOf(key: string, values: string[], account: string): Test {
  if (key.startsWith('tag:')) {
    const tag = key.slice('tag:'.length);
    return ({ tags }, value) => tags[tag] === value;
  }
  switch (key) {
    case 'Owner':
      if (values.length !== 1 || !OWNERS.includes(values[0])) {
        throw new AwsFault(
          'ValidationException',
          `The filter Owner takes exactly one of ${OWNERS.join(', ')}`,
        );
      }
      return (document, value) => isOwnedAs(document, value, account);
    case 'Name':
      return ({ name }, value) => name.startsWith(value);
    case 'DocumentType':
      return ({ type }, value) => type === value;
    case 'TargetType':
      return ({ targetType }, value) => targetType === value;
    case 'PlatformTypes':
      return (document, value) => {
        const version = findVersion(document, undefined);
        return (
          version !== undefined &&
          (platformsOf(document, version) as string[]).includes(value)
        );
      };
    default:
      throw new AwsFault(
        'InvalidFilterKey',
        `The specified filter key ${key} is not valid.`,
      );
  }
}

function isOwnedAs(
  { owner, sharedWith }: StoredDocument,
  value: string,
  account: string,
): boolean {
  const isOwn = owner === account;
  const isAmazon = owner === 'Amazon';
  switch (value) {
    case 'Self':
      return isOwn;
    case 'Amazon':
      return isAmazon;
    case 'Public':
      return isAmazon || sharedWith.includes('all');
    case 'Private':
      return !isOwn && !isAmazon && !sharedWith.includes('all');
    default:
      return false;
  }
}
