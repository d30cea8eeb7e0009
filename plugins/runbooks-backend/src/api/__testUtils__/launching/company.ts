import { Entity } from '@backstage/catalog-model';
import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  PreparedLaunch,
} from '@opsready/backstage-plugin-runbooks-node';
import { PLACE } from '../../../__testUtils__/FakeProvider';

export const SHOP = 'component:default/shop';
export const OTHER = 'component:default/other';
export const PAYMENTS = 'group:default/payments';
export const ONCALL = 'group:default/oncall';

/** Of the team that owns the shop: she asks for launches. */
export const AMARA = 'user:default/amara';
/** Of the same team. */
export const BEN = 'user:default/ben';
/** Of the team and of those on call. */
export const CARLA = 'user:default/carla';
/** On call only. */
export const DIEGO = 'user:default/diego';
/** Sees nothing of the shop. */
export const ROBIN = 'user:default/robin';

export const GROUPS: Record<string, string[]> = {
  [AMARA]: [PAYMENTS, ONCALL],
  [BEN]: [PAYMENTS],
  [CARLA]: [PAYMENTS, ONCALL],
  [DIEGO]: [ONCALL],
  [ROBIN]: ['group:default/contractors', ONCALL],
};

export function component(name: string, owner?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name },
    relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
  };
}

export function parameter(
  name: string,
  more: Partial<RunbookParameter> = {},
): RunbookParameter {
  return {
    name,
    type: 'String',
    declaredType: 'String',
    required: false,
    secret: false,
    notes: [],
    ...more,
  };
}

/** A document that consents to the shop. */
export function restart(): IndexedRunbook {
  return {
    id: 'restart-id',
    sourceId: 'fake',
    key: 'restart',
    name: 'restart',
    title: 'Restart the service',
    format: 'ssmAutomation',
    executorId: 'fake',
    place: { ...PLACE, environment: 'production' },
    version: '3',
    contentHash: 'hash-3',
    content: { mediaType: 'application/yaml', text: 'steps' },
    sections: {},
    incident: false,
    area: 'change',
    steps: [{ name: 'look', risk: 'readOnly' }],
    parameters: [
      parameter('Cluster', { required: true, allowedPattern: '[a-z]+' }),
      parameter('Instance', { resourceType: 'AWS::EC2::Instance::Id' }),
      parameter('AutomationAssumeRole', { filledByServer: true }),
      parameter('Password', { secret: true }),
    ],
    role: 'none',
    consents: [SHOP],
    problems: [],
  };
}

/** One resource that a launch touches. */
export function resource(
  more: Partial<PreparedLaunch['resources'][number]> = {},
): PreparedLaunch['resources'][number] {
  return {
    id: 'i-1',
    parameter: 'Instance',
    belongs: 'own',
    consents: [],
    ...more,
  };
}
