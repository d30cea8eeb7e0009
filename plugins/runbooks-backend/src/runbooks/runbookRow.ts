import { hashOf, safeUrl } from '@opsready/backstage-plugin-opsready-node';
import { SourceRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { version } from '../../package.json';
import { RunbookContentRow, RunbookRow } from '../database/tables';
import { missingSections } from './missingSections';
import { RunbookDetailColumn } from './runbookColumns';

/** What only people and the computation of bindings write. */
type Kept =
  | 'binding_problems'
  | 'reviewed_at'
  | 'reviewed_by'
  | 'reviewed_hash'
  | 'next_due_at';

/** The columns that follow from what a source read. */
export type ReadRunbookRow = Omit<RunbookRow, Kept | 'problem_count'>;

const UNSAFE_URL =
  'Its address does not begin with https://, http:// or a single slash, and is not shown. Correct it at the source.';
/** Characters that make a line read other than it is written. */
const REORDERING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LONG = 500;
const SHORT = 200;

/** Of a runbook in one place: the same for every read of it. */
export function runbookIdOf(
  sourceId: string,
  origin: string,
  key: string,
): string {
  return hashOf(`${sourceId}\n${origin}\n${key}`);
}

/** A runbook as it is stored. Pure. */
export function runbookRow(
  sourceId: string,
  origin: string,
  runbook: SourceRunbook,
): { row: ReadRunbookRow; content: RunbookContentRow } {
  const { sections, steps, parameters, place } = runbook;
  const content = contentOf(runbook);
  const title = line(runbook.title, LONG) ?? runbook.name;
  const missing = missingSections(runbook);
  const url = safeUrl(runbook.url && withoutNul(runbook.url));
  const problems =
    runbook.url && !url
      ? [...runbook.problems, UNSAFE_URL]
      : [...runbook.problems];
  const detail: RunbookDetailColumn = { sections, steps };
  const row: Omit<ReadRunbookRow, 'row_hash'> = {
    id: runbookIdOf(sourceId, origin, runbook.key),
    source_id: sourceId,
    origin,
    source_key: withoutNul(runbook.key),
    name: withoutNul(runbook.name),
    title,
    sort_title: lowerCase(title).slice(0, SHORT),
    search_text: lowerCase(`${title} ${withoutNul(runbook.name)}`),
    format: runbook.format,
    executor_id: runbook.executorId ?? null,
    incident: runbook.incident,
    area: runbook.area ?? null,
    outcome: line(sections.outcome, LONG),
    owner: line(sections.owner, SHORT),
    author: line(sections.author, SHORT),
    last_updated: line(sections.lastUpdated, SHORT),
    account: place?.account ?? null,
    region: place?.region ?? null,
    environment: place?.environment ?? null,
    url: url ?? null,
    version: runbook.version ? withoutNul(runbook.version) : null,
    content_hash: withoutNul(runbook.contentHash),
    content_key: content.content_key,
    fingerprint: runbook.fingerprint ? withoutNul(runbook.fingerprint) : null,
    read_by: version,
    role: runbook.role ?? null,
    review_every: runbook.reviewEvery ?? null,
    consents: JSON.stringify([...new Set(runbook.consents)].sort()),
    missing: JSON.stringify(missing),
    missing_count: missing.length,
    problems: JSON.stringify(problems),
    parameters: JSON.stringify(parameters),
    detail: JSON.stringify(detail),
    gone_at: null,
  };
  return { row: { ...row, row_hash: hashOf(JSON.stringify(row)) }, content };
}

function contentOf({ content }: SourceRunbook): RunbookContentRow {
  const text = withoutNul(content.text);
  return {
    content_key: hashOf(`${content.mediaType}\n${text}`),
    media_type: content.mediaType,
    content: text,
  };
}

/** One line of at most `most` characters, or `null` where nothing is said. */
function line(text: string | undefined, most: number): string | null {
  const joined = withoutNul(text ?? '')
    .replace(REORDERING, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (joined === '') {
    return null;
  }
  return joined.length > most ? `${joined.slice(0, most - 1)}…` : joined;
}

/** PostgreSQL's text cannot hold NUL. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
