import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasChangeRunbook } from './hasChangeRunbook';

CheckTester.run(hasChangeRunbook, { cases: areaCases('change') });
