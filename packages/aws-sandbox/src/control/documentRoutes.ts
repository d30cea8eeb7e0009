import { z } from 'zod';
import { addDocument, addVersion, findVersion } from '../state';
import type { DocumentStore, StoredDocument } from '../state';
import {
  ControlError,
  type ControlledSandbox,
  type ControlRoute,
} from './ControlRoute';
import { placeSchema, regionAt } from './place';

const nameSchema = placeSchema.partial().extend({ name: z.string().min(1) });

const documentSchema = nameSchema.extend({
  content: z.string(),
  type: z.string().default('Automation'),
  format: z.enum(['YAML', 'JSON', 'TEXT']).default('YAML'),
  targetType: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  sharedWith: z.array(z.string()).optional(),
  /** Whether a new version becomes the default one. */
  makeDefault: z.boolean().default(true),
});

const versionSchema = nameSchema.extend({ version: z.string() });

export const documentRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/documents',
    about:
      "puts a document, or the next version of one, unchecked: { account, region, name, content, type?, format?, targetType?, tags?, sharedWith?, makeDefault? }; without account and region it is one of Amazon's",
    run({ sandbox, body }) {
      const wanted = documentSchema.parse(body);
      const { store, owner } = storeOf(sandbox, wanted);
      const createdAt = sandbox.world().clock.now();
      const known = store.get(wanted.name);
      if (!known) {
        return show(addDocument(store, { ...wanted, owner, createdAt }));
      }
      const { version } = addVersion(known, { ...wanted, createdAt });
      known.tags = wanted.tags ?? known.tags;
      known.sharedWith = wanted.sharedWith ?? known.sharedWith;
      known.targetType = wanted.targetType ?? known.targetType;
      known.defaultVersion = wanted.makeDefault
        ? version
        : known.defaultVersion;
      return show(known);
    },
  },
  {
    method: 'PUT',
    path: '/documents/default',
    about: 'sets the default version: { account, region, name, version }',
    run({ sandbox, body }) {
      const wanted = versionSchema.parse(body);
      const document = documentAt(sandbox, wanted);
      const version = findVersion(document, wanted.version);
      if (!version) {
        throw new ControlError(
          404,
          `${wanted.name} has no version ${wanted.version}`,
        );
      }
      document.defaultVersion = version.version;
      return show(document);
    },
  },
  {
    method: 'DELETE',
    path: '/documents',
    about: 'deletes one with all its versions: ?account= &region= &name=',
    run({ sandbox, query }) {
      const wanted = nameSchema.parse(Object.fromEntries(query));
      documentAt(sandbox, wanted);
      storeOf(sandbox, wanted).store.delete(wanted.name);
      return { deleted: wanted.name };
    },
  },
];

type Wanted = z.infer<typeof nameSchema>;

function storeOf(
  sandbox: ControlledSandbox,
  { account, region }: Wanted,
): { store: DocumentStore; owner: string } {
  if (account === undefined || region === undefined) {
    return { store: sandbox.world().amazonDocuments, owner: 'Amazon' };
  }
  const { documents } = regionAt(sandbox, { account, region });
  return { store: documents, owner: account };
}

function documentAt(
  sandbox: ControlledSandbox,
  wanted: Wanted,
): StoredDocument {
  const document = storeOf(sandbox, wanted).store.get(wanted.name);
  if (!document) {
    throw new ControlError(404, `There is no document ${wanted.name} there`);
  }
  return document;
}

function show({ name, owner, defaultVersion, versions }: StoredDocument) {
  return {
    name,
    owner,
    defaultVersion,
    versions: versions.map(({ version, hash }) => ({ version, hash })),
  };
}
