import { Entity } from '@backstage/catalog-model';

/** What an annotation lists between commas, without blanks around it; nothing where it is missing. @public */
export function annotationEntries(
  { metadata }: Entity,
  annotation: string,
): string[] {
  const text: unknown = metadata.annotations?.[annotation];
  return typeof text === 'string'
    ? text
        .split(',')
        .map(part => part.trim())
        .filter(part => part !== '')
    : [];
}
