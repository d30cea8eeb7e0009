import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import { entityFacts } from './readModels/entityFacts';
import { IndexRoutesOptions } from './IndexRoutesOptions';

export function addFactsRoutes(
  router: Router,
  options: IndexRoutesOptions,
): void {
  const { httpAuth, clock } = options;

  router.post('/entity-facts', async (req, res) => {
    // Not cut to what a person may see, so it is not for people.
    await httpAuth.credentials(req, { allow: ['service'] });
    const asked: string[] = req.body.entityRefs;
    const entityRefs = [...new Set(asked.map(normalRef))];
    const now = clock.now();
    res.json(await entityFacts({ ...options, entityRefs, now }));
  });
}

function normalRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch (error) {
    throw new InputError(
      `'${entityRef}' is no entity ref of the form kind:namespace/name`,
      error,
    );
  }
}
