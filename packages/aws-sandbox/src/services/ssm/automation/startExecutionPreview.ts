import { randomUUID } from 'node:crypto';
import {
  StartExecutionPreview$,
  type StartExecutionPreviewRequest,
  type StartExecutionPreviewResponse,
} from '@aws-sdk/client-ssm';
import { previewExecution } from '../../../engine/preview/previewExecution';
import { scriptedDuration } from '../../../engine/run/durations';
import { prepareExecution } from '../../../engine/run/prepareExecution';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';
import { assertPattern } from '../constraints';
import { assertParameters } from './assertStart';

/** No ARN: a preview takes the account's own documents and those of Amazon. */
const NAME = /^[a-zA-Z0-9_\-.]{3,128}$/;

export const startExecutionPreview = defineOperation<
  StartExecutionPreviewRequest,
  StartExecutionPreviewResponse
>({
  schema: StartExecutionPreview$,
  run({ input, region, world, now }) {
    assertPattern(input.DocumentName, 'documentName', NAME);
    const { Parameters = {}, ...rate } =
      input.ExecutionInputs?.Automation ?? {};
    assertParameters(Parameters);
    const place = { world, account: region.account, region: region.region };
    try {
      const prepared = prepareExecution(place, {
        documentName: input.DocumentName ?? '',
        documentVersion: input.DocumentVersion,
        parameters: Parameters,
        rate,
      });
      const { script, previews } = world.automation;
      const name = prepared.document.name;
      const id = randomUUID();
      previews.set(id, {
        id,
        account: region.account,
        region: region.region,
        readyAt: new Date(
          now.getTime() +
            scriptedDuration(world, { document: name, action: 'preview' }),
        ),
        failure: script.previewFailures.findLast(
          ({ document }) => document === undefined || document === name,
        )?.message,
        preview: previewExecution(region, prepared),
      });
      return { ExecutionPreviewId: id };
    } catch (error) {
      // The model of this operation knows one error for whatever is wrong with a request.
      if (error instanceof AwsFault) {
        throw new AwsFault('ValidationException', error.message);
      }
      throw error;
    }
  },
});
