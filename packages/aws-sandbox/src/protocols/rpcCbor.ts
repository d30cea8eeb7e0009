import { CborCodec, cbor } from '@smithy/core/cbor';
import { assertReplyFits, assertRequestFits, serdeFunctions } from './serde';
import { faultTraitsIn, inputOf, outputOf } from './schema';
import type { WireProtocol } from './types';

/** Smithy RPC v2 CBOR, which newer SDKs and the AWS CLI speak to CloudWatch. */
export function rpcCbor(): WireProtocol {
  const codec = new CborCodec();
  codec.setSerdeContext(serdeFunctions as never);

  return {
    async readRequest(schema, request) {
      const input = inputOf(schema);
      const value =
        request.body.length > 0
          ? await codec.createDeserializer().read(input, request.body)
          : {};
      assertRequestFits(input, value, 'native');
      return value;
    },

    writeReply(schema, output, _service, requestId) {
      assertReplyFits(schema, output);
      const serializer = codec.createSerializer();
      serializer.write(outputOf(schema), output ?? {});
      return {
        status: 200,
        headers: headers(requestId),
        body: serializer.flush(),
      };
    },

    writeFault(fault, service, requestId) {
      const traits = faultTraitsIn(service.client, fault.code);
      const status = fault.status ?? traits.status ?? 400;
      return {
        status,
        headers: {
          ...headers(requestId),
          'x-amzn-query-error': `${traits.queryCode ?? fault.code};${
            status < 500 ? 'Sender' : 'Receiver'
          }`,
        },
        body: cbor.serialize({
          __type: fault.code,
          [traits.messageMember ?? 'message']: fault.message,
        }),
      };
    },
  };
}

function headers(requestId: string): Record<string, string> {
  return {
    'content-type': 'application/cbor',
    'smithy-protocol': 'rpc-v2-cbor',
    'x-amzn-requestid': requestId,
  };
}
