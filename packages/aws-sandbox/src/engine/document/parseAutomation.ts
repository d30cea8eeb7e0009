import { readContent, type DocumentVersion } from '../../state';
import { asRecord } from '../values/asRecord';
import type { AutomationDocument, ParameterSpec } from './AutomationDocument';
import { parseSteps } from './parseSteps';

const known = new WeakMap<object, AutomationDocument>();

/** Reads the content of an Automation document. Throws an error that says what is wrong and where. */
export function parseAutomation(
  version: Pick<DocumentVersion, 'content' | 'format'>,
): AutomationDocument {
  let document = known.get(version);
  if (!document) {
    document = read(readContent(version));
    known.set(version, document);
  }
  return document;
}

function read(content: Record<string, unknown>): AutomationDocument {
  if (String(content.schemaVersion) !== '0.3') {
    throw new Error(
      `schemaVersion of an Automation document must be 0.3, not ${content.schemaVersion}`,
    );
  }
  const variables = asRecord(content.variables ?? {}, 'variables');
  return {
    description: textOf(content.description),
    assumeRole: textOf(content.assumeRole),
    parameters: parseParameters(content.parameters),
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        asRecord(value, `variables.${name}`).default,
      ]),
    ),
    steps: parseSteps(content.mainSteps, 'mainSteps'),
    outputs: (Array.isArray(content.outputs) ? content.outputs : []).map(
      output => String(output).replace(/^\{\{\s*|\s*\}\}$/g, ''),
    ),
  };
}

function parseParameters(value: unknown): Record<string, ParameterSpec> {
  const parameters: Record<string, ParameterSpec> = {};
  for (const [name, entry] of Object.entries(
    asRecord(value ?? {}, 'parameters'),
  )) {
    const spec = asRecord(entry, `parameters.${name}`);
    if (typeof spec.type !== 'string') {
      throw new Error(`parameters.${name} has no type`);
    }
    parameters[name] = { ...spec, type: spec.type } as ParameterSpec;
  }
  return parameters;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
