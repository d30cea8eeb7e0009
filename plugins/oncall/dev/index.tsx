import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import onCallPlugin from '../src';
import { fixtureApis } from './fixtureApis';

createDevApp({
  features: [catalogPlugin, onCallPlugin, ...fixtureApis],
});
