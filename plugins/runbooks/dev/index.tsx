import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import runbooksPlugin from '../src';
import { fixtureApis } from './fixtureApis';

createDevApp({
  features: [catalogPlugin, runbooksPlugin, ...fixtureApis],
});
