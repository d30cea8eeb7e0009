import { AwsFault } from '../../protocols';
import {
  findDocument,
  findVersion,
  readContent,
  type DocumentPlace,
  type DocumentVersion,
} from '../../state';
import { asRecord } from '../values/asRecord';

/** A Command document that is to run. */
export interface CommandDocument {
  /** Name without place, by which scripts know it. */
  name: string;
  version: DocumentVersion;
  content: Record<string, unknown>;
  /** Names of its steps. */
  plugins: string[];
}

/** The document of a command, held to the hash that the sender read. */
export function findCommandDocument(
  place: DocumentPlace,
  wanted: {
    name: string;
    version?: string;
    hash?: string;
    hashType?: string;
  },
): CommandDocument {
  const document = findDocument(place, wanted.name);
  if (!document) {
    throw new AwsFault(
      'InvalidDocument',
      `Document with name ${wanted.name} does not exist.`,
    );
  }
  if (document.type !== 'Command') {
    throw new AwsFault(
      'InvalidDocument',
      `Document ${wanted.name} is of type ${document.type}, which this operation does not support.`,
    );
  }
  const version = findVersion(document, wanted.version);
  if (!version) {
    throw new AwsFault(
      'InvalidDocumentVersion',
      `Document ${wanted.name} has no version ${wanted.version}.`,
    );
  }
  if (wanted.hash && wanted.hashType === 'Sha1') {
    throw new AwsFault('InvalidDocument', 'Sha1 hashes are no longer taken.');
  }
  if (wanted.hash && wanted.hash !== version.hash) {
    throw new AwsFault(
      'InvalidDocument',
      `document hash ${wanted.hash} does not match Sha256.`,
    );
  }
  const content = readContent(version);
  return { name: document.name, version, content, plugins: pluginsOf(content) };
}

function pluginsOf({ mainSteps, runtimeConfig }: Record<string, unknown>) {
  if (Array.isArray(mainSteps)) {
    return mainSteps.map(step => String(asRecord(step, 'A step').name));
  }
  return Object.keys(asRecord(runtimeConfig ?? {}, 'runtimeConfig'));
}
