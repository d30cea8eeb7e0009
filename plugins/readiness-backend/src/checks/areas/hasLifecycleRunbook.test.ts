import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasLifecycleRunbook } from './hasLifecycleRunbook';

CheckTester.run(hasLifecycleRunbook, { cases: areaCases('lifecycle') });
