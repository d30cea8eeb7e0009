import { Evidence, FactValue } from '@opsready/backstage-plugin-readiness-node';
import { listOf } from '../items/typedFacts';

/** One link of the fact `catalog/links`. */
export interface CatalogLink {
  title: string;
  url: string;
  type: string;
}

/**
 * The links whose type is the word, or whose title holds it. Only addresses that a browser opens count: a link to nowhere
 * is no documentation.
 */
export function linksAbout(fact: FactValue, word: string): CatalogLink[] {
  return listOf<CatalogLink>(fact).filter(
    ({ title, url, type }) =>
      opens(url) &&
      (type?.toLocaleLowerCase('en-US') === word ||
        (title ?? '').toLocaleLowerCase('en-US').includes(word)),
  );
}

/** Shows links as evidence; one that is not https is shown, but not to be followed. */
export function linkEvidence(links: CatalogLink[]): Evidence[] {
  return links.map(({ title, url }) => ({
    label: title || url,
    ...(url.startsWith('https:') ? { link: url } : { value: url }),
  }));
}

function opens(url: string): boolean {
  return (
    URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
  );
}
