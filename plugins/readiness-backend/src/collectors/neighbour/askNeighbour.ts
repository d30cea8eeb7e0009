import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { neighbourError, NeighbourPlugin } from './neighbourError';

/** A neighbouring plugin, and what it says about entities. */
interface Neighbour<
  TItem extends { entityRef: string },
  TFacts,
> extends NeighbourPlugin {
  /** Answers part by part. */
  query(question: {
    entityRefs: string[];
    signal: AbortSignal;
  }): AsyncIterable<{ items: TItem[] }>;
  factsOf(item: TItem): TFacts;
}

/**
 * Facts of entities by ref, as a neighbouring plugin tells of them. An entity that it does not know yet is left out.
 *
 * @throws CollectionError that says what to do where it cannot be asked
 */
export async function askNeighbour<TItem extends { entityRef: string }, TFacts>(
  neighbour: Neighbour<TItem, TFacts>,
  { entities, signal }: { entities: Entity[]; signal: AbortSignal },
): Promise<Map<string, TFacts>> {
  const entityRefs = entities.map(entity => stringifyEntityRef(entity));
  const facts = new Map<string, TFacts>();
  try {
    for await (const { items } of neighbour.query({ entityRefs, signal })) {
      for (const item of items) {
        facts.set(item.entityRef, neighbour.factsOf(item));
      }
    }
  } catch (error) {
    throw neighbourError(error, neighbour);
  }
  return facts;
}
