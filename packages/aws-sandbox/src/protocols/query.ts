import { XmlCodec } from '@aws-sdk/core/protocols';
import { AwsFault } from './AwsFault';
import { fromText } from './httpBindings';
import { assertReplyFits, assertRequestFits, serdeFunctions } from './serde';
import {
  faultTraitsIn,
  inputOf,
  operationName,
  outputOf,
  type Shape,
} from './schema';
import type { WireProtocol } from './types';

const DATE_TIME = 5;

/** AWS Query: `Action=...` in a form body, XML back with ISO timestamps. */
export function awsQuery(): WireProtocol {
  return {
    async readRequest(schema, request) {
      const input = inputOf(schema);
      const params = new URLSearchParams(request.body.toString('utf8'));
      params.delete('Action');
      params.delete('Version');
      const unread = new Set(params.keys());
      const value = readStructure(input, params, '', unread);
      if (unread.size > 0) {
        throw new AwsFault(
          'ValidationError',
          `Unknown parameter: ${[...unread].slice(0, 5).join(', ')}`,
          { status: 400 },
        );
      }
      assertRequestFits(input, value, 'native');
      return value;
    },

    writeReply(schema, output, service, requestId) {
      assertReplyFits(schema, output);
      const name = operationName(schema);
      const codec = new XmlCodec({
        timestampFormat: { useTrait: true, default: DATE_TIME },
        xmlNamespace: service.xmlNamespace ?? '',
        serviceNamespace: schema[1],
      });
      codec.setSerdeContext(serdeFunctions as never);
      const serializer = codec.createSerializer();
      serializer.write(outputOf(schema), output ?? {});
      const written = String(serializer.flush());
      // The codec names the root after the shape; the protocol wants <OpResult> around its content.
      const inner = written.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>$/, '');
      return {
        status: 200,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
        body: `<${name}Response xmlns="${service.xmlNamespace}"><${name}Result>${inner}</${name}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${name}Response>`,
      };
    },

    writeFault(fault, service, requestId) {
      const traits = faultTraitsIn(service.client, fault.code);
      const status = fault.status ?? traits.status ?? 400;
      return {
        status,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
        body: `<ErrorResponse xmlns="${service.xmlNamespace}"><Error><Type>${
          status < 500 ? 'Sender' : 'Receiver'
        }</Type><Code>${traits.queryCode ?? fault.code}</Code><Message>${escapeXml(
          fault.message,
        )}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
      };
    },
  };
}

function readStructure(
  shape: Shape,
  params: URLSearchParams,
  prefix: string,
  unread: Set<string>,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [name, member] of shape.structIterator()) {
    const read = readMember(member, params, `${prefix}${name}`, unread);
    if (read !== undefined) {
      value[name] = read;
    }
  }
  return value;
}

function readMember(
  shape: Shape,
  params: URLSearchParams,
  key: string,
  unread: Set<string>,
): unknown {
  if (shape.isListSchema()) {
    const items: unknown[] = [];
    for (let index = 1; hasPrefix(params, `${key}.member.${index}`); index++) {
      items.push(
        readMember(
          shape.getValueSchema(),
          params,
          `${key}.member.${index}`,
          unread,
        ),
      );
    }
    return items.length > 0 ? items : undefined;
  }
  if (shape.isStructSchema()) {
    return hasPrefix(params, key)
      ? readStructure(shape, params, `${key}.`, unread)
      : undefined;
  }
  const text = params.get(key) ?? undefined;
  unread.delete(key);
  if (text !== undefined && shape.isTimestampSchema()) {
    return new Date(text);
  }
  return fromText(shape, text);
}

function hasPrefix(params: URLSearchParams, prefix: string): boolean {
  for (const key of params.keys()) {
    if (key === prefix || key.startsWith(`${prefix}.`)) {
      return true;
    }
  }
  return false;
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
