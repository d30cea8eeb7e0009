import { durationOf } from '../run/durations';
import type { ExecutionContext } from '../run/ExecutionContext';
import { pass } from '../run/waits';
import { StepFailure } from '../StepFailure';
import { selectAll } from '../values/select';
import { wireList } from '../values/wireText';
import type { Action, StepResult } from './Action';
import { callAs } from './apiCall';

type Inputs = Record<string, unknown>;

/** An action that is a call or two to AWS and some time. */
function apiAction(
  call: (context: ExecutionContext, inputs: Inputs) => StepResult,
): Action {
  return {
    *run({ context, spec, inputs }) {
      yield* pass(context.world, durationOf(context, spec.action, spec.name));
      return call(context, inputs);
    },
  };
}

const STATE_APIS: Record<string, string> = {
  running: 'StartInstances',
  stopped: 'StopInstances',
  terminated: 'TerminateInstances',
};

/** Brings instances into a state, and looks until they are in it. */
export const changeInstanceState: Action = {
  *run({ context, spec, inputs }) {
    const InstanceIds = wireList(inputs.InstanceIds);
    const desired = String(inputs.DesiredState);
    const api = STATE_APIS[desired];
    if (!api) {
      throw new StepFailure(
        `DesiredState must be one of ${Object.keys(STATE_APIS).join(', ')}.`,
        { type: 'InvalidInput' },
      );
    }
    if (inputs.CheckStateOnly !== true) {
      callAs(context, 'ec2', api, { InstanceIds });
    }
    for (;;) {
      yield* pass(context.world, durationOf(context, spec.action, spec.name));
      const answer = callAs(context, 'ec2', 'DescribeInstances', {
        InstanceIds,
      });
      const states = selectAll(answer, '$.Reservations..Instances..State.Name');
      if (states.length > 0 && states.every(state => state === desired)) {
        return { answer, outputs: { InstanceStates: states } };
      }
    }
  },
};

export const createTags = apiAction((context, inputs) => ({
  answer: callAs(context, 'ec2', 'CreateTags', {
    Resources: inputs.ResourceIds,
    Tags: inputs.Tags,
  }),
}));

export const createImage = apiAction((context, { NoReboot, ...inputs }) => {
  const answer = callAs(context, 'ec2', 'CreateImage', {
    InstanceId: inputs.InstanceId,
    Name: inputs.ImageName,
    Description: inputs.ImageDescription,
    NoReboot,
  });
  return {
    answer,
    outputs: {
      ImageId: selectAll(answer, '$.ImageId')[0],
      ImageState: 'available',
    },
  };
});

export const copyImage = apiAction((context, inputs) => {
  const answer = callAs(context, 'ec2', 'CopyImage', {
    SourceImageId: inputs.SourceImageId,
    SourceRegion: inputs.SourceRegion,
    Name: inputs.ImageName,
    Description: inputs.ImageDescription,
  });
  return {
    answer,
    outputs: {
      ImageId: selectAll(answer, '$.ImageId')[0],
      ImageState: 'available',
    },
  };
});

export const deleteImage = apiAction((context, { ImageId }) => ({
  answer: callAs(context, 'ec2', 'DeregisterImage', { ImageId }),
}));

export const invokeLambdaFunction = apiAction((context, inputs) => {
  const { FunctionName, Payload, InputPayload, Qualifier } = inputs;
  const answer = callAs(context, 'lambda', 'Invoke', {
    FunctionName,
    Qualifier,
    Payload: Payload ?? JSON.stringify(InputPayload ?? {}),
  }) as Inputs | undefined;
  return {
    answer,
    outputs: {
      StatusCode: answer?.StatusCode ?? 200,
      FunctionError: answer?.FunctionError,
      Payload: answer?.Payload ?? '',
    },
  };
});

export const createStack = apiAction((context, inputs) => {
  const answer = callAs(context, 'cloudformation', 'CreateStack', inputs);
  return {
    answer,
    outputs: {
      StackId: selectAll(answer, '$.StackId')[0],
      StackStatus: 'CREATE_COMPLETE',
    },
  };
});

export const deleteStack = apiAction((context, inputs) => ({
  answer: callAs(context, 'cloudformation', 'DeleteStack', inputs),
}));
