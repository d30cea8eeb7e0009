import { whereContains } from '@opsready/backstage-plugin-opsready-node';
import {
  CONTACT_ROLES,
  ContactFiles,
  PLAN_SECTIONS,
} from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { Readable } from '../authorization/OnCallAccess';
import { ContactFileKind, ContactFileRow } from './ContactFileRow';
import { fileStateOf, lastReads, reviewStatusOf } from './heldFileState';

/** Which files are asked for. */
export interface ContactFileFilter {
  text?: string;
  kind?: ContactFileKind;
  /** All of these hold. */
  state?: Array<'reviewDue' | 'incomplete' | 'problems'>;
}

const TITLES = new Map<string, string>([
  ...CONTACT_ROLES.map(({ role, title }) => [role, title] as const),
  ...PLAN_SECTIONS.map(({ section, title }) => [section, title] as const),
]);

/** Never, not lately, or not since it changed. The binding is the present moment. */
const REVIEW_DUE = `(f.reviewed_at is null or f.next_due_at <= ? or f.reviewed_hash is distinct from f.content_hash)`;

/** One page of the files of entities that the caller may see, those to be looked after first. */
export async function listContactFiles(options: {
  database: Knex;
  filter: ContactFileFilter;
  readable: Readable;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<ContactFiles> {
  const { database, page, now } = options;
  const at = now.toISOString();
  const [rows, counted, reads] = await Promise.all([
    filesQuery(options)
      .orderByRaw(
        `case when f.state <> 'read' then 0 when ${REVIEW_DUE} then 1 when f.missing_count + f.problem_count > 0 then 2 else 3 end`,
        [at],
      )
      .orderByRaw('f.missing_count + f.problem_count desc')
      .orderBy(['n.entity_ref', 'n.kind'])
      .limit(page.limit)
      .offset(page.offset)
      .select('f.*', 'n.entity_ref') as PromiseLike<
      Array<ContactFileRow & { entity_ref: string }>
    >,
    filesQuery(options).count({ total: '*' }),
    lastReads(database),
  ]);
  const [{ total }] = counted as unknown as Array<{ total: number | string }>;
  return {
    now: at,
    totalItems: Number(total),
    items: rows.map(({ entity_ref, ...file }) => ({
      kind: file.kind,
      entityRef: entity_ref,
      path: file.path,
      url: file.url ?? undefined,
      ...fileStateOf(file, reads, now),
      review: reviewStatusOf(file, now),
      missing: (JSON.parse(file.missing) as string[]).map(
        name => TITLES.get(name) ?? name,
      ),
      problems: JSON.parse(file.problems),
    })),
  };
}

function filesQuery({
  database,
  filter,
  readable,
  now,
}: Parameters<typeof listContactFiles>[0]): Knex.QueryBuilder {
  const query = database('contact_file_entities as n')
    .join('contact_files as f', 'f.id', 'n.file_id')
    .join('entities as e', 'e.entity_ref', 'n.entity_ref');
  readable.where(query);
  if (filter.kind) {
    query.where('n.kind', filter.kind);
  }
  whereContains({ query, column: 'e.search_text', text: filter.text });
  for (const state of filter.state ?? []) {
    switch (state) {
      case 'reviewDue':
        query.whereRaw(REVIEW_DUE, [now.toISOString()]);
        break;
      case 'incomplete':
        query.where('f.missing_count', '>', 0);
        break;
      default:
        query.where(either =>
          either
            .where('f.problem_count', '>', 0)
            .orWhere('f.state', '<>', 'read'),
        );
    }
  }
  return query;
}
