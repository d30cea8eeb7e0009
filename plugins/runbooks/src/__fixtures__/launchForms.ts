import {
  LaunchForm,
  ParameterResources,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { demandsOf } from './demands';
import { PRODUCTION, STAGING } from './entities';
import { NOW } from './now';
import { formParametersOf } from './parameters';

/** What the run dialog asks for. */
export function launchFormOf(runbook: RunbookSummary): LaunchForm {
  const parameters = formParametersOf(runbook.id);
  const overMany =
    runbook.id === 'collect-diagnostics' || runbook.id === 'every-type';
  return {
    now: NOW,
    runbook,
    parameters,
    resourceParameters: parameters
      .filter(({ resourceType }) => resourceType !== undefined)
      .map(({ name }) => name),
    rateControl: overMany
      ? { allowed: true, targetParameters: ['InstanceIds'] }
      : { allowed: false },
    locations: runbook.id === 'every-type' ? [PRODUCTION, STAGING] : [],
    demands: demandsOf(runbook.id),
    refusals: runbook.goneAt
      ? [
          {
            code: 'documentGone',
            message: `The document ${runbook.name} is no longer in 111122223333 eu-west-1. Take it out of the annotation.`,
          },
        ]
      : [],
    warnings: runbook.review.drifted
      ? [
          'It changed since its last review: read what it does now, or ask its owner to review it.',
        ]
      : [],
  };
}

/** The resources that a parameter may take; one place could not be asked. */
export function resourcesOf(parameter: string): ParameterResources {
  switch (parameter) {
    case 'DBInstanceIdentifier':
      return {
        items: [
          {
            value: 'payments-ledger',
            label: 'payments-ledger',
            arn: 'arn:aws:rds:eu-west-1:111122223333:db:payments-ledger',
            place: PRODUCTION,
          },
        ],
        unresolved: [],
      };
    case 'Subnet':
      return { items: [], unresolved: [] };
    default:
      return {
        items: Array.from({ length: 24 }, (_, index) => {
          const value = `i-0${String(index).padStart(16, 'a')}`;
          return {
            value,
            label: `checkout-worker-${index + 1}`,
            arn: `arn:aws:ec2:eu-west-1:111122223333:instance/${value}`,
            place: PRODUCTION,
          };
        }),
        unresolved: [
          {
            place: STAGING,
            message:
              'The read role may not call tag:GetResources in 444455556666 eu-west-1, so that its machines are missing here.',
          },
        ],
      };
  }
}
