import { ClaimLimitRow, ClaimRow, ClaimTagRow } from '../database/tables';
import { EntityClaims } from './readClaims';

/** An entity's claims as rows that meet the resources in SQL. */
export function claimRows(
  entity_ref: string,
  { selectors }: EntityClaims,
): { claims: ClaimRow[]; tags: ClaimTagRow[]; limits: ClaimLimitRow[] } {
  const claims: ClaimRow[] = [];
  const tags: ClaimTagRow[] = [];
  const limits: ClaimLimitRow[] = [];
  selectors.forEach((selector, selector_no) => {
    const claim = (
      type: ClaimRow['type'],
      annotation: string,
      value: string | null,
    ) => {
      const claim_no = claims.length;
      claims.push({
        entity_ref,
        claim_no,
        selector_no,
        type,
        annotation,
        value,
      });
      return claim_no;
    };
    for (const { id, annotation } of selector.resourceIds) {
      claim('id', annotation, id);
    }
    for (const { pairs, annotation } of selector.tagSets) {
      const claim_no = claim('tags', annotation, null);
      for (const { key, value } of pairs) {
        tags.push({
          entity_ref,
          claim_no,
          tag_key: key,
          tag_value: value,
          pairs: pairs.length,
        });
      }
    }
    for (const { account, annotation } of selector.wholeAccounts) {
      claim('account', annotation, account);
    }
    const limit = (type: ClaimLimitRow['type'], values?: string[]) => {
      // Narrowed to nothing is not the same as not narrowed: a row that no account or Region equals.
      for (const value of values?.length === 0 ? [''] : (values ?? [])) {
        limits.push({ entity_ref, selector_no, type, value });
      }
    };
    limit('account', selector.accounts);
    limit('region', selector.regions);
  });
  return { claims, tags, limits };
}
