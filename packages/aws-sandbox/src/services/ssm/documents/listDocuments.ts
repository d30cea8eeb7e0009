import {
  ListDocuments$,
  type ListDocumentsRequest,
  type ListDocumentsResult,
} from '@aws-sdk/client-ssm';
import { findVersion, usableDocuments } from '../../../state';
import { defineOperation } from '../../defineService';
import { pageOf } from '../../page';
import { badToken, pageSizeOf } from '../constraints';
import { toIdentifier } from './description';
import { documentFilter } from './documentFilter';

export const listDocuments = defineOperation<
  ListDocumentsRequest,
  ListDocumentsResult
>({
  schema: ListDocuments$,
  run({ input, region, world }) {
    const { NextToken, MaxResults, ...query } = input;
    const size = pageSizeOf(MaxResults);
    const place = { account: region.account, region: region.region };
    const matches = documentFilter(input, region.account);
    const page = pageOf({
      items: usableDocuments({ world, ...place }).filter(matches),
      size,
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      DocumentIdentifiers: page.items.flatMap(document => {
        const version = findVersion(document, undefined);
        return version ? [toIdentifier(document, version, place)] : [];
      }),
      NextToken: page.nextToken,
    };
  },
});
