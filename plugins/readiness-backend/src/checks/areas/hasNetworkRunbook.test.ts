import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasNetworkRunbook } from './hasNetworkRunbook';

CheckTester.run(hasNetworkRunbook, { cases: areaCases('network') });
