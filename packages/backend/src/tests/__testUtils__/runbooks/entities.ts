import { BackendProcess } from '../BackendProcess';
import { eventually } from '../eventually';

/** Waits until the catalog has worked on these entities: what is read before then does not know them. */
export async function entitiesAreIn(
  backend: BackendProcess,
  entityRefs: readonly string[],
): Promise<void> {
  const priya = await backend.as('priya');
  await eventually(async () => {
    const { status, body } = await priya.post('catalog/entities/by-refs', {
      entityRefs,
      fields: ['kind'],
    });
    const missing =
      status === 200
        ? entityRefs.filter((_, index) => !body.items[index])
        : entityRefs;
    if (missing.length > 0) {
      throw new Error(`Not in the catalog yet: ${missing.join(', ')}`);
    }
  });
}
