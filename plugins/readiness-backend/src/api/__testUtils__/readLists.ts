import { ApiUnderTest } from './ApiUnderTest';

/** Reads the scorecard's list as refs, and its groups as totals by value. */
export function readLists(given: () => ApiUnderTest) {
  return {
    async listed(query = ''): Promise<string[]> {
      const { body } = await given()
        .api.get(`/scorecards/ops07/entities?limit=200&${query}`)
        .expect(200);
      const items: Array<{ entityRef: string }> = body.items;
      expect(body.totalItems).toBe(items.length);
      return items.map(({ entityRef }) => entityRef);
    },
    async groups(query: string): Promise<Record<string, number>> {
      const { body } = await given()
        .api.get(`/scorecards/ops07/groups?${query}`)
        .expect(200);
      const items: Array<{ value: string; total: number }> = body.items;
      return Object.fromEntries(items.map(item => [item.value, item.total]));
    },
  };
}
