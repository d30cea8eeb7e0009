import { JsonCodec2 } from '@aws-sdk/core/protocols';
import { serdeFunctions } from './serde';
import type { Shape } from './schema';

const EPOCH_SECONDS = 7;

/** JSON in both directions, with timestamps as epoch seconds where a shape does not say otherwise. */
export interface JsonShapes {
  decode(shape: Shape, value: Record<string, unknown>): object;
  encode(shape: Shape, value: unknown): string | Uint8Array;
}

export function jsonShapes(options: { rest: boolean }): JsonShapes {
  const codec = new JsonCodec2({
    timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
    httpBindings: options.rest,
    jsonName: options.rest,
  });
  codec.setSerdeContext(serdeFunctions as never);
  return {
    decode(shape, value) {
      // The declared type is the codec's interface, which lacks the method that takes parsed JSON.
      const deserializer = codec.createDeserializer() as unknown as {
        readObject(of: Shape, value: unknown): object | undefined;
      };
      return deserializer.readObject(shape, value) ?? {};
    },
    encode(shape, value) {
      const serializer = codec.createSerializer();
      serializer.write(shape, value ?? {});
      return serializer.flush();
    },
  };
}
