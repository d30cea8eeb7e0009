import { entityRefsOf } from '@opsready/backstage-plugin-opsready-node';
import { Router } from 'express';
import { entityFacts } from './readModels/entityFacts';
import { TimeRoutesOptions } from './TimeRoutesOptions';

export function addFactsRoutes(
  router: Router,
  options: TimeRoutesOptions,
): void {
  const { httpAuth, clock } = options;

  router.post('/entity-facts', async (req, res) => {
    // Not cut to what a person may see, so it is not for people.
    await httpAuth.credentials(req, { allow: ['service'] });
    const entityRefs = entityRefsOf(req.body.entityRefs);
    const now = clock.now();
    res.json(await entityFacts({ ...options, entityRefs, now }));
  });
}
