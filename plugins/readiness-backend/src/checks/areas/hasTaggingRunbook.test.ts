import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { areaCases } from './__testUtils__/areaCases';
import { hasTaggingRunbook } from './hasTaggingRunbook';

CheckTester.run(hasTaggingRunbook, { cases: areaCases('tagging') });
