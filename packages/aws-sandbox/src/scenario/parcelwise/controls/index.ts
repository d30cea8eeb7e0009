import type { SecurityControl } from '../../types';
import { computeControls } from './compute';
import { platformControls } from './platform';
import { storageControls } from './storage';

/** Controls of AWS Foundational Security Best Practices, with AWS's ids and severities. */
export const controls: SecurityControl[] = [
  ...computeControls,
  ...platformControls,
  ...storageControls,
];
