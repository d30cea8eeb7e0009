import { JsonCodec2 } from '@aws-sdk/core/protocols';
import {
  assertReplyFits,
  assertRequestFits,
  parseJson,
  serdeFunctions,
} from './serde';
import { faultTraitsIn, httpBindingOf, inputOf, outputOf } from './schema';
import { readHttpBindings } from './httpBindings';
import type { WireProtocol } from './types';

const EPOCH_SECONDS = 7;

/** AWS REST JSON: method and path name the operation, members may sit in path, query and headers. */
export function restJson(): WireProtocol {
  const codec = new JsonCodec2({
    timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
    httpBindings: true,
    jsonName: true,
  });
  codec.setSerdeContext(serdeFunctions as never);

  return {
    async readRequest(schema, request) {
      const input = inputOf(schema);
      const bound = readHttpBindings(schema, request);
      const body = parseJson(request.body);
      assertRequestFits(input, { ...body, ...bound }, 'wire');
      const decoded = codec.createDeserializer().readObject(input, body) ?? {};
      return { ...(decoded as object), ...bound };
    },

    writeReply(schema, output, _service, requestId) {
      assertReplyFits(schema, output);
      const serializer = codec.createSerializer();
      serializer.write(outputOf(schema), output ?? {});
      return {
        status: httpBindingOf(schema).status,
        headers: {
          'content-type': 'application/json',
          'x-amzn-requestid': requestId,
        },
        body: serializer.flush(),
      };
    },

    writeFault(fault, service, requestId) {
      const traits = faultTraitsIn(service.client, fault.code);
      return {
        status: fault.status ?? traits.status ?? 400,
        headers: {
          'content-type': 'application/json',
          'x-amzn-requestid': requestId,
          'x-amzn-errortype': fault.code,
        },
        body: JSON.stringify({
          [traits.messageMember ?? 'message']: fault.message,
        }),
      };
    },
  };
}
