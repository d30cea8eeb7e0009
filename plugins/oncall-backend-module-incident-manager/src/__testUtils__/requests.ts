import {
  DeclareRequest,
  PageRequest,
} from '@opsready/backstage-plugin-oncall-node';
import { EU, PLAN, signal } from './incidentManagerSandbox';

const shared = {
  target: EU,
  rosterId: 'platform',
  actionId: '3f1c7f0e-5f51-4c0c-9d0a-2f6f6a1b7c11',
  entityRef: 'component:default/feature-flags',
  entityTitle: 'feature-flags',
  link: 'https://portal.example/catalog/default/component/feature-flags',
  requester: { userRef: 'user:default/mara', name: 'Mara Lind' },
  reason: 'Flags answer slowly.',
  signal,
};

export function pageRequest(part: Partial<PageRequest> = {}): PageRequest {
  return { ...shared, subject: 'Flags are slow', reaches: [], ...part };
}

export function declareRequest(
  part: Partial<DeclareRequest> = {},
): DeclareRequest {
  return {
    ...shared,
    actTargetId: PLAN,
    title: 'Flags are slow',
    description: 'Every check waits for ten seconds.',
    severity: {
      id: 'sev2',
      title: 'Severity 2',
      definition: 'A function is impaired.',
      respondWithin: 'PT30M',
      impact: 2,
    },
    ...part,
  };
}
