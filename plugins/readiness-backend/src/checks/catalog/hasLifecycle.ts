import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { textOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';

export const hasLifecycle = defineCheck({
  id: 'has-lifecycle',
  title: 'Its lifecycle is stated',
  failureTitle: 'Its lifecycle is not stated',
  rationale:
    'Whether a change is worth its risk depends on what it changes: an experiment, something that customers use, or something on its way out.',
  remediation:
    'Set `spec.lifecycle` in the `catalog-info.yaml` of the entity, for instance to `experimental`, `production` or `deprecated`.',
  source: wellArchitected(
    'OPS07-BP05',
    'Evaluate the benefits and risks of deploying changes to your workload.',
  ),
  requiredFacts: ['catalog/lifecycle'],
  evaluate({ facts }) {
    const lifecycle = textOf(facts['catalog/lifecycle']).trim();
    return lifecycle === ''
      ? fail('The entity states no lifecycle.')
      : pass(`The lifecycle of the entity is '${lifecycle}'.`, [
          { label: 'Lifecycle', value: lifecycle },
        ]);
  },
});
