import { jsonShapes } from './jsonCodec';
import { assertReplyFits, assertRequestFits, parseJson } from './serde';
import { faultTraitsIn, httpBindingOf, inputOf, outputOf } from './schema';
import { readHttpBindings } from './httpBindings';
import type { WireProtocol } from './types';

/** AWS REST JSON: method and path name the operation, members may sit in path, query and headers. */
export function restJson(): WireProtocol {
  const shapes = jsonShapes({ rest: true });

  return {
    async readRequest(schema, request) {
      const input = inputOf(schema);
      const bound = readHttpBindings(schema, request);
      const body = parseJson(request.body);
      assertRequestFits(input, { ...body, ...bound }, 'wire');
      return { ...shapes.decode(input, body), ...bound };
    },

    writeReply(schema, output, _service, requestId) {
      assertReplyFits(schema, output);
      return {
        status: httpBindingOf(schema).status,
        headers: {
          'content-type': 'application/json',
          'x-amzn-requestid': requestId,
        },
        body: shapes.encode(outputOf(schema), output),
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
          ...fault.details,
        }),
      };
    },
  };
}
