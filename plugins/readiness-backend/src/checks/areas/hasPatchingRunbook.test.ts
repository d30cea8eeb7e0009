import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasPatchingRunbook } from './hasPatchingRunbook';

CheckTester.run(hasPatchingRunbook, { cases: areaCases('patching') });
