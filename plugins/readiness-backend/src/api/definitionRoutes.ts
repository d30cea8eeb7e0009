import { Router } from 'express';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import { checkDefinitions } from './readModels/checkDefinitions';
import { scorecardDefinitions } from './readModels/scorecardDefinitions';
import { RouterOptions } from './RouterOptions';

export function addDefinitionRoutes(
  router: Router,
  { definitions, httpAuth }: Pick<RouterOptions, 'definitions' | 'httpAuth'>,
): void {
  router.get('/checks', async (req, res) => {
    await callerOf(httpAuth, req);
    res.json({ items: checkDefinitions(definitions) });
  });

  router.get('/scorecards', async (req, res) => {
    await callerOf(httpAuth, req);
    res.json({ items: scorecardDefinitions(definitions) });
  });
}
