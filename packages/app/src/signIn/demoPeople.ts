import { Config } from '@backstage/config';

/** Someone of the demo company whom a visitor can be. */
export interface DemoPerson {
  userRef: string;
  name: string;
  team: string;
  sees: string;
}

export function readDemoPeople(config: Config): DemoPerson[] {
  const people =
    config.getOptionalConfigArray('auth.providers.demo.people') ?? [];
  return people.map(person => ({
    userRef: person.getString('userRef'),
    name: person.getString('name'),
    team: person.getString('team'),
    sees: person.getString('sees'),
  }));
}
