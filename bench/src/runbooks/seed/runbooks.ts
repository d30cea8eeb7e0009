import {
  OPERATIONS_AREAS,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { SourceRunbook } from '@opsready/backstage-plugin-runbooks-node';
import {
  ReadItem,
  RunbookStore,
} from '@opsready/backstage-plugin-runbooks-backend/src/runbooks/RunbookStore';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import {
  BATCH,
  componentRef,
  componentsOf,
  groupRef,
  groupsOf,
  indices,
  PLACES,
} from './company';
import { CATALOG, DOCUMENTS, MARKDOWN } from './sources';

type Size = { entities: number; runbooks: number };

/** Of ten runbooks eight are documents, each name in every place; one is a file, and one a link or a template. */
export const documentNamesOf = ({ runbooks }: Size) =>
  Math.max(10, Math.floor((runbooks * 0.8) / PLACES.length));
export const documentNameOf = (index: number, size: Size) =>
  `Parcelwise-${index % documentNamesOf(size)}`;

/** Steps of every document. */
export const steps: RunbookStep[] = Array.from({ length: 8 }, (_, step) => ({
  name: `step${step}`,
  action: 'aws:executeAwsApi',
  description: 'Looks at the service, and changes what has to be changed.',
  risk: 'mutating',
  next: step < 7 ? [`step${step + 1}`] : [],
}));

/** Runbooks as the sources read them. */
export async function seedRunbooks(knex: Knex, size: Size): Promise<void> {
  const others = Math.floor(size.runbooks / 10);
  const documents = indices(0, documentNamesOf(size), Infinity).flatMap(index =>
    PLACES.map(place => document(index, place, size)),
  );
  await store(knex, DOCUMENTS, documents);
  const half = Math.ceil(others / 2);
  const all = (count: number) => indices(0, count, Infinity);
  await store(
    knex,
    MARKDOWN,
    all(others).map(index => file(index, size)),
  );
  await store(knex, CATALOG, [
    ...all(half).map(index => link(index, size)),
    ...all(others - half).map(index => template(index, size)),
  ]);
}

async function store(
  knex: Knex,
  sourceId: string,
  items: readonly ReadItem[],
): Promise<void> {
  const reviewEvery = Duration.fromObject({ days: 180 });
  const runbooks = new RunbookStore({ reviewEvery });
  for (let start = 0; start < items.length; start += BATCH) {
    await knex.transaction(trx =>
      runbooks.write(trx, sourceId, items.slice(start, start + BATCH)),
    );
  }
}

function document(
  index: number,
  place: (typeof PLACES)[number],
  size: Size,
): ReadItem {
  const name = documentNameOf(index, size);
  const { id, account, region } = place;
  const owned = componentRef((index * 7) % componentsOf(size.entities));
  return {
    origin: id,
    runbook: {
      ...described(index, `Restart of ${name}`),
      key: `arn:aws:ssm:${region}:${account}:document/${name}`,
      name,
      format: index % 10 === 9 ? 'ssmCommand' : 'ssmAutomation',
      executorId: index % 10 === 9 ? 'ssm-command' : 'ssm-automation',
      place,
      role: index % 12 === 0 ? 'missing' : 'parameter',
      consents: [index % 30 === 0 ? 'component:gone' : owned],
    },
  };
}

function file(index: number, size: Size): ReadItem {
  const origin = componentRef((index * 3) % componentsOf(size.entities));
  return {
    origin,
    runbook: {
      ...described(index, `Investigate slowness, part ${index}`),
      key: `${origin}#runbooks/slow-${index}.md`,
      name: `runbooks/slow-${index}.md`,
      format: 'markdown',
      executorId: 'guided',
    },
  };
}

function link(index: number, size: Size): ReadItem {
  const origin = componentRef((index * 11) % componentsOf(size.entities));
  return {
    origin,
    runbook: {
      ...described(index, `Runbook in the wiki, page ${index}`),
      key: `${origin}#https://wiki.example.com/${index}`,
      name: `wiki-${index}`,
      format: 'link',
      url: `https://wiki.example.com/${index}`,
    },
  };
}

function template(index: number, size: Size): ReadItem {
  const key = `template:default/provision-${index}`;
  return {
    origin: key,
    runbook: {
      ...described(index, `Provision an environment ${index}`),
      key,
      name: `provision-${index}`,
      format: 'template',
      consents: [groupRef(index % groupsOf(size.entities))],
    },
  };
}

/** What any runbook has; every third lacks a section, every sixth could not be read whole. */
function described(
  index: number,
  title: string,
): Omit<SourceRunbook, 'key' | 'name' | 'format'> {
  const said = 'What a person reads who has never done this before. '.repeat(5);
  return {
    title,
    version: '1',
    contentHash: `hash-${index}`,
    content: {
      mediaType: 'application/yaml',
      text: `# ${title}\n${said.repeat(8)}`,
    },
    sections: {
      id: `RB-${index}`,
      outcome: said,
      tools: 'Systems Manager',
      permissions: 'ssm:StartAutomationExecution',
      steps: said,
      author: `Person ${index % 50}`,
      owner: `Team ${index % 50}`,
      lastUpdated: '2026-05-01',
      ...(index % 3 > 0 && { errorHandling: said, escalation: said }),
    },
    incident: index % 5 === 0,
    area: OPERATIONS_AREAS[index % OPERATIONS_AREAS.length].area,
    steps,
    parameters: ['Service', 'Desired'].map(name => ({
      name,
      type: 'String',
      declaredType: 'String',
      description: said,
      required: true,
      secret: false,
      notes: [],
    })),
    consents: [],
    problems: index % 6 === 0 ? ['The step 3 is not understood.'] : [],
  };
}
