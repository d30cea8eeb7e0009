import { AwsFault } from '../../protocols';
import {
  findDocument,
  findVersion,
  type DocumentPlace,
  type DocumentVersion,
  type StoredDocument,
} from '../../state';
import type { AutomationDocument } from '../document/AutomationDocument';
import { parseAutomation } from '../document/parseAutomation';
import { readParameters } from '../parameters/readParameters';
import { assertRateControl } from '../targets/assertRateControl';
import type { RateControl } from '../targets/RateControl';

/** What somebody wants to run. */
export interface ExecutionRequest {
  /** Name or ARN. */
  documentName: string;
  documentVersion?: string;
  parameters: Record<string, string[]>;
  rate: RateControl;
}

/** A request that AWS would take. */
export interface PreparedExecution {
  request: ExecutionRequest;
  document: StoredDocument;
  version: DocumentVersion;
  automation: AutomationDocument;
  /** Values of the parameters but those that targets fill. */
  values: Record<string, unknown>;
}

/** Finds the document and checks the request against it. Throws what AWS answers to a bad one. */
export function prepareExecution(
  place: DocumentPlace,
  request: ExecutionRequest,
): PreparedExecution {
  const document = findDocument(place, request.documentName);
  if (document?.type !== 'Automation') {
    throw new AwsFault(
      'AutomationDefinitionNotFoundException',
      `Automation definition not found: ${request.documentName}`,
    );
  }
  const version = findVersion(document, request.documentVersion);
  if (!version) {
    throw new AwsFault(
      'AutomationDefinitionVersionNotFoundException',
      `Version ${request.documentVersion} of automation definition ${request.documentName} not found`,
    );
  }
  return checkRequest({ request, document, version });
}

/** Checks a request against the document that it names. */
export function checkRequest(options: {
  request: ExecutionRequest;
  document: StoredDocument;
  version: DocumentVersion;
}): PreparedExecution {
  const { request, version } = options;
  const automation = parse(version);
  const filled = assertRateControl(automation, request.rate);
  const values = readParameters(automation, request.parameters, filled);
  return { ...options, automation, values };
}

function parse(version: DocumentVersion): AutomationDocument {
  try {
    return parseAutomation(version);
  } catch (error) {
    throw new AwsFault(
      'ValidationException',
      `The document cannot be run: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}
