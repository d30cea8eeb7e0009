import type { StartAutomationExecutionRequest } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { assertPattern, assertSize, violation } from '../constraints';

const NAME = /^[a-zA-Z0-9_\-.:/]{3,128}$/;
const VERSION = /([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)/;
const TOKEN = /^[a-fA-F0-9]{8}-(?:[a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}$/;
const MAX_TAGS = 5;
const MAX_CHARACTERS = 512;

/** Refuses what the model of StartAutomationExecution does not allow, whatever the document. */
export function assertStart(input: StartAutomationExecutionRequest): void {
  assertPattern(input.DocumentName, 'documentName', NAME);
  assertPattern(input.DocumentVersion, 'documentVersion', VERSION);
  assertPattern(input.ClientToken, 'clientToken', TOKEN);
  assertParameters(input.Parameters);
  if (input.Mode && input.Mode !== 'Auto' && input.Mode !== 'Interactive') {
    throw violation(
      input.Mode,
      'mode',
      'Member must satisfy enum value set: [Auto, Interactive]',
    );
  }
  if ((input.Tags?.length ?? 0) > MAX_TAGS) {
    throw new AwsFault(
      'ValidationException',
      `An automation takes at most ${MAX_TAGS} tags when it starts.`,
    );
  }
  if (input.TargetLocationsURL !== undefined) {
    throw new AwsFault(
      'ValidationException',
      'The sandbox reads no TargetLocationsURL: it reaches no network.',
    );
  }
}

/** Limits of the parameters of every document. */
export function assertParameters(
  parameters: Record<string, string[]> = {},
): void {
  assertSize(Object.keys(parameters).length, 'parameters', { max: 200 });
  for (const [name, values] of Object.entries(parameters)) {
    assertSize(name.length, 'parameters', { min: 1, max: 50 });
    assertSize(values.length, `parameters.${name}`, { max: 50 });
    for (const value of values) {
      if (value.length < 1 || value.length > MAX_CHARACTERS) {
        throw violation(
          value,
          `parameters.${name}.member`,
          `Member must have length less than or equal to ${MAX_CHARACTERS} and greater than or equal to 1`,
        );
      }
    }
  }
}
