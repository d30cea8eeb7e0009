import { PLACES } from '../seed/company';

/** The accounts and Regions that are followed, as tables name them. */
export const PLACE_IDS: readonly string[] = PLACES.map(({ id }) => id);

export function placeIdOf(place: { account?: string; region: string }): string {
  return `${place.account}/${place.region}`;
}
