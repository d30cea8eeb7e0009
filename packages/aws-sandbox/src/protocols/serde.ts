import { fromBase64, toBase64 } from '@smithy/util-base64';
import { fromUtf8, toUtf8 } from '@smithy/util-utf8';
import type { SerdeFunctions } from '@smithy/types';
import { AwsFault } from './AwsFault';
import { outputOf, type OperationSchema, type Shape } from './schema';
import { violationsOf, type ValueForm } from './validate';

/** What the SDK's codecs need besides their settings; the sandbox never streams. */
export const serdeFunctions = {
  base64Encoder: toBase64,
  base64Decoder: fromBase64,
  utf8Encoder: toUtf8,
  utf8Decoder: fromUtf8,
  streamCollector: async (stream: Uint8Array) => stream,
} as unknown as SerdeFunctions;

/** Throws the fault that AWS answers to a request which does not fit its shape. */
export function assertRequestFits(
  shape: Shape,
  value: unknown,
  form: ValueForm,
): void {
  const violations = violationsOf(shape, value, form);
  if (violations.length === 0) {
    return;
  }
  const detail = violations
    .slice(0, 5)
    .map(({ path, problem }) => `'${path}' ${problem}`)
    .join('; ');
  throw new AwsFault(
    'ValidationException',
    `${violations.length} validation error${
      violations.length === 1 ? '' : 's'
    } detected: ${detail}`,
    { status: 400 },
  );
}

/** Throws where a handler returned what the operation's output shape does not know. */
export function assertReplyFits(
  schema: OperationSchema,
  output: unknown,
): void {
  const [first] = violationsOf(outputOf(schema), output, 'native');
  if (first) {
    throw new Error(
      `The sandbox's answer to ${schema[2]} does not fit AWS's shape: '${first.path}' ${first.problem}`,
    );
  }
}

export function parseJson(body: Buffer): Record<string, unknown> {
  if (body.length === 0) {
    return {};
  }
  try {
    const value = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value;
    }
  } catch {
    // Answered below, like JSON that is no object.
  }
  throw new AwsFault(
    'SerializationException',
    'The request body is not a JSON object',
    { status: 400 },
  );
}
