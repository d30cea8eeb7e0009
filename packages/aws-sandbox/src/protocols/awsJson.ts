import { jsonShapes } from './jsonCodec';
import { assertReplyFits, assertRequestFits, parseJson } from './serde';
import { faultTraitsIn, inputOf, outputOf } from './schema';
import type { WireProtocol } from './types';

/** AWS JSON 1.0 and 1.1: operation in `X-Amz-Target`, timestamps as epoch seconds. */
export function awsJson(version: '1.0' | '1.1'): WireProtocol {
  const shapes = jsonShapes({ rest: false });
  const contentType = `application/x-amz-json-${version}`;

  return {
    async readRequest(schema, request) {
      const input = inputOf(schema);
      const body = parseJson(request.body);
      assertRequestFits(input, body, 'wire');
      return shapes.decode(input, body);
    },

    writeReply(schema, output, _service, requestId) {
      assertReplyFits(schema, output);
      return {
        status: 200,
        headers: {
          'content-type': contentType,
          'x-amzn-requestid': requestId,
        },
        body: shapes.encode(outputOf(schema), output),
      };
    },

    writeFault(fault, service, requestId) {
      const traits = faultTraitsIn(service.client, fault.code);
      const status = fault.status ?? traits.status ?? 400;
      return {
        status,
        headers: {
          'content-type': contentType,
          'x-amzn-requestid': requestId,
          // Only services that once spoke the query protocol read it (CloudWatch).
          'x-amzn-query-error': `${traits.queryCode ?? fault.code};${
            status < 500 ? 'Sender' : 'Receiver'
          }`,
        },
        body: JSON.stringify({
          __type: fault.code,
          [traits.messageMember ?? 'message']: fault.message,
          ...fault.details,
        }),
      };
    },
  };
}
