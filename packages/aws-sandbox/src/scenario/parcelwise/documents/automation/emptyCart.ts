import type { SsmDocument } from '../../../types';

/** Names no role: it would run with the rights of whoever starts it, which is why it must not be launched. */
const content = `schemaVersion: '0.3'
description: |
  # Empty the cart queue

  Restarts the workers that empty the queue of abandoned carts.

  ## Outcome

  The queue is empty.

  ## Tools

  - Systems Manager Automation

  ## Permissions

  - ecs:UpdateService

  ## Error handling

  Run it again.

  ## Author

  Aiko Tanaka

  ## Owner

  group:default/checkout

  ## Escalation contact

  Checkout on call, #checkout-support
parameters:
  ServiceName:
    type: String
    description: Name of the ECS service.
    default: cart-service
mainSteps:
  - name: restart
    action: aws:executeAwsApi
    isEnd: true
    inputs:
      Service: ecs
      Api: UpdateService
      cluster: parcelwise
      service: '{{ ServiceName }}'
      forceNewDeployment: true
`;

export const emptyCart: SsmDocument = {
  name: 'Parcelwise-EmptyCart',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Empty the cart queue',
  content,
  accounts: ['111122223333'],
  regions: ['eu-west-1'],
  ageDays: 500,
  tags: {
    'opsready:entity': 'component:default/cart-service',
    'opsready:area': 'lifecycle',
  },
};
