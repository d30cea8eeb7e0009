import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasIdentityRunbook } from './hasIdentityRunbook';

CheckTester.run(hasIdentityRunbook, { cases: areaCases('identity') });
