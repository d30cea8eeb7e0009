import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasReleaseRunbook } from './hasReleaseRunbook';

CheckTester.run(hasReleaseRunbook, { cases: areaCases('release') });
