import { addFactsRoutes } from './factsRoutes';
import { addPeopleRoutes } from './peopleRoutes';
import { addRosterRoutes } from './rosterRoutes';
import { AddRoutes } from './router';
import { TimeRoutesOptions } from './TimeRoutesOptions';

/** The routes about rosters, people and facts. */
export function timeRoutes(options: TimeRoutesOptions): AddRoutes {
  return router => {
    addRosterRoutes(router, options);
    addPeopleRoutes(router, options);
    addFactsRoutes(router, options);
  };
}
