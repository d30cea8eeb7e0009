import {
  GetExecutionPreview$,
  type GetExecutionPreviewRequest,
  type GetExecutionPreviewResponse,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';

export const getExecutionPreview = defineOperation<
  GetExecutionPreviewRequest,
  GetExecutionPreviewResponse
>({
  schema: GetExecutionPreview$,
  run({ input: { ExecutionPreviewId = '' }, region, world, now }) {
    const stored = world.automation.previews.get(ExecutionPreviewId);
    if (stored?.account !== region.account || stored.region !== region.region) {
      throw new AwsFault(
        'ResourceNotFoundException',
        `There is no execution preview ${ExecutionPreviewId}.`,
      );
    }
    if (now < stored.readyAt) {
      return { ExecutionPreviewId, Status: 'InProgress' };
    }
    const ended = { ExecutionPreviewId, EndedAt: stored.readyAt };
    return stored.failure === undefined
      ? {
          ...ended,
          Status: 'Success',
          ExecutionPreview: { Automation: stored.preview },
        }
      : { ...ended, Status: 'Failed', StatusMessage: stored.failure };
  },
});
