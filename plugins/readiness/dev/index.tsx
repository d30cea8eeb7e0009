import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import readinessPlugin from '../src';
import { fixtureApis } from './fixtureApis';

createDevApp({
  features: [catalogPlugin, readinessPlugin, ...fixtureApis],
});
