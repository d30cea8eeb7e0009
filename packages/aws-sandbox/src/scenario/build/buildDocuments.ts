import {
  addDocument,
  addVersion,
  type DocumentStore,
  type World,
} from '../../state';
import type { SsmDocument } from '../types';
import type { BuildOptions } from './placeResources';

const DAY_MS = 86_400_000;
const DEFAULT_AGE_DAYS = 90;

/** Puts the scenario's SSM documents where they belong. Copies of the company share them. */
export function buildDocuments(
  world: World,
  { scenario, startedAt }: BuildOptions,
): void {
  for (const document of scenario.documents ?? []) {
    if (document.owner === 'Amazon') {
      put(world.amazonDocuments, document, 'Amazon', startedAt);
      continue;
    }
    for (const account of scenario.accounts) {
      if (document.accounts?.includes(account.id) ?? true) {
        for (const region of account.regions) {
          if (document.regions?.includes(region) ?? true) {
            const { documents } = world.region(account.id, region);
            put(documents, document, account.id, startedAt);
          }
        }
      }
    }
  }
}

function put(
  store: DocumentStore,
  document: SsmDocument,
  owner: string,
  startedAt: Date,
): void {
  const { ageDays = DEFAULT_AGE_DAYS, versions = [] } = document;
  const step = ageDays / (versions.length + 1);
  const createdAt = (index: number) =>
    new Date(startedAt.getTime() - (ageDays - index * step) * DAY_MS);
  const stored = addDocument(store, {
    ...document,
    owner,
    createdAt: createdAt(0),
  });
  versions.forEach((content, index) =>
    addVersion(stored, {
      format: document.format,
      content,
      createdAt: createdAt(index + 1),
    }),
  );
  stored.defaultVersion = String(
    document.defaultVersion ?? stored.versions.length,
  );
}
