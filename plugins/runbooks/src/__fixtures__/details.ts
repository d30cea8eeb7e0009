import {
  RunbookDetail,
  RunbookDrift,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { refOf } from './entities';
import { ago, DAY, NOW } from './now';
import { parametersOf } from './parameters';
import { stepsOf } from './steps';

const MARKDOWN = `# Payments are slow

Customers wait for their receipt. <script>alert('no')</script>

## Steps

1. Say in the channel that you lead
2. Look at the queue: [dashboard](https://grafana.parcelwise.example/payments)
3. Ask the bank, [not here](javascript:alert(1))
4. Tell support what to say to customers
`;

const YAML = `schemaVersion: '0.3'
description: Replaces every running task of a service by a fresh one.
assumeRole: '{{ AutomationAssumeRole }}'
mainSteps:
  - name: checkService
    action: aws:assertAwsResourceProperty
`;

const SECTIONS: RunbookDetail['sections'] = {
  outcome:
    'The service runs the same release on new tasks, and its deployment is complete.',
  tools: '- Systems Manager Automation\n- Amazon ECS',
  permissions: '- `ecs:DescribeServices`\n- `ecs:UpdateService`',
  errorHandling:
    'A deployment that does not complete within ten minutes is left to the circuit breaker of the service. [Read more](https://wiki.parcelwise.example/ecs)',
  author: 'Tomas Berg',
  owner: 'group:default/platform',
  escalation: 'Platform on call, #platform',
};

/** Everything about one runbook. */
export function detailOf(runbook: RunbookSummary): RunbookDetail {
  const isMarkdown = runbook.format === 'markdown';
  const isSsm = runbook.format.startsWith('ssm');
  return {
    now: NOW,
    runbook,
    sections: Object.fromEntries(
      Object.entries(SECTIONS).filter(
        ([section]) => !runbook.missing.some(missing => missing === section),
      ),
    ),
    ...((isMarkdown || isSsm) && {
      content: {
        mediaType: isMarkdown ? 'text/markdown' : 'application/yaml',
        text: isMarkdown ? MARKDOWN : YAML,
      },
    }),
    steps: isMarkdown || isSsm ? stepsOf(runbook.id) : [],
    parameters: parametersOf(runbook.id),
    bindings: [
      {
        entityRef: refOf('payments-api'),
        reason: isMarkdown ? 'repository' : 'tag',
        message: isMarkdown
          ? 'The annotation opsready.io/runbooks names the folder ./runbooks of its repository.'
          : 'The tag opsready:entity of the document names it.',
      },
      {
        entityRef: refOf('checkout-api'),
        reason: 'system',
        message: 'It is part of the system storefront, which has this runbook.',
        via: 'system:default/storefront',
      },
    ],
    totalBindings: 2,
    reviews: runbook.review.lastReviewedAt
      ? [
          {
            id: 'review-1',
            reviewedBy: runbook.review.lastReviewedBy ?? 'user:default/amara',
            reviewedAt: runbook.review.lastReviewedAt,
            contentHash: runbook.review.drifted
              ? 'hash-of-before'
              : runbook.contentHash,
            version: runbook.review.drifted ? '6' : runbook.version,
            note: 'Tried in staging; the numbers hold.',
            nextDueAt: runbook.review.nextDueAt,
          },
          {
            id: 'review-0',
            reviewedBy: 'user:default/tomas',
            reviewedAt: ago(400 * DAY),
            contentHash: 'hash-of-long-ago',
            version: '1',
          },
        ]
      : [],
    reviewEvery: 'P180D',
    mayReview: true,
  };
}

/** What changed in a runbook since its review. */
export function driftOf(runbook: RunbookSummary): RunbookDrift {
  if (!runbook.review.drifted) {
    return { drifted: false, lines: [] };
  }
  return {
    drifted: true,
    reviewedHash: 'hash-of-before',
    currentHash: runbook.contentHash,
    lines: [
      { change: 'same', text: '  - name: failOver' },
      { change: 'same', text: '    action: aws:executeAwsApi' },
      { change: 'removed', text: '    timeoutSeconds: 900' },
      { change: 'added', text: '    timeoutSeconds: 300' },
      { change: 'added', text: '    isCritical: true' },
      { change: 'same', text: '    inputs:' },
    ],
  };
}
