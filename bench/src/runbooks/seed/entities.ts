import { Entity } from '@backstage/catalog-model';
import { EntityStore } from '@opsready/backstage-plugin-runbooks-backend/src/entities/EntityStore';
import { Knex } from 'knex';
import {
  BATCH,
  componentsOf,
  groupRef,
  groupsOf,
  indices,
  systemRef,
  systemsOf,
} from './company';
import { documentNameOf, documentNamesOf } from './runbooks';

/** Groups, systems and components, as the catalog shows them. */
export async function seedEntities(
  knex: Knex,
  size: { entities: number; runbooks: number },
): Promise<void> {
  await writeEntities(knex, [
    ...indices(0, groupsOf(size.entities), Infinity).map(index =>
      entity('Group', `team-${index}`, {
        runbooks: documentNameOf(index * 3, size),
      }),
    ),
    ...indices(0, systemsOf(size.entities), Infinity).map(index =>
      entity('System', `system-${index}`, {
        owner: groupRef(index % groupsOf(size.entities)),
        runbooks: documentNameOf(index * 5 + 1, size),
      }),
    ),
    ...indices(0, componentsOf(size.entities), Infinity).map(index =>
      component(index, size),
    ),
  ]);
}

/** Gives one component in a hundred another annotation. */
export async function changeOnePercent(
  knex: Knex,
  size: { entities: number; runbooks: number },
): Promise<void> {
  await writeEntities(
    knex,
    indices(0, componentsOf(size.entities), Infinity)
      .filter(index => index % 100 === 0)
      .map(index => component(index, size, index + 1)),
  );
}

/** Names a document each; one in ten also a glob over ten, and one in twenty a document that nobody has. */
function component(
  index: number,
  size: { entities: number; runbooks: number },
  named = index,
): Entity {
  const entries = [documentNameOf(named, size)];
  if (index % 10 === 0) {
    const tens = Math.floor(index / 10) % (documentNamesOf(size) / 10);
    entries.push(`Parcelwise-${Math.floor(tens)}?`);
  }
  if (index % 20 === 0) {
    entries.push('Parcelwise-Nobody-Wrote-It');
  }
  return entity('Component', `service-${index}`, {
    owner: groupRef(index % groupsOf(size.entities)),
    system: systemRef(index % systemsOf(size.entities)),
    runbooks: entries.join(', '),
  });
}

async function writeEntities(
  knex: Knex,
  entities: readonly Entity[],
): Promise<void> {
  const store = new EntityStore(knex);
  for (let start = 0; start < entities.length; start += BATCH) {
    await knex.transaction(trx =>
      store.write(trx, entities.slice(start, start + BATCH)),
    );
  }
}

function entity(
  kind: string,
  name: string,
  about: { owner?: string; system?: string; runbooks: string },
): Entity {
  const { owner, system, runbooks } = about;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      title: name.replace('-', ' '),
      annotations: { 'opsready.io/runbooks': runbooks },
    },
    relations: [
      ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
      ...(system ? [{ type: 'partOf', targetRef: system }] : []),
    ],
  };
}
