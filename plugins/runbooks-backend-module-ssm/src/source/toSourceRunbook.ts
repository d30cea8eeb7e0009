import { DocumentDescription } from '@aws-sdk/client-ssm';
import { ENTITY_TAG } from '@opsready/backstage-plugin-aws-node';
import {
  INCIDENT_SECTIONS,
  isOperationsArea,
  RunbookSection,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  RunbookTarget,
  SourceRunbook,
} from '@opsready/backstage-plugin-runbooks-node';
import { DocumentReading, readDocument } from '../document';
import { AUTOMATION_EXECUTOR, COMMAND_EXECUTOR } from '../executorIds';
import { documentLink } from '../links/ssmLinks';
import { ListedDocument } from './listDocuments';

const AREA_TAG = 'opsready:area';

/** What a document says, as a runbook. Pure. */
export function toSourceRunbook(options: {
  listed: ListedDocument;
  description: DocumentDescription;
  content: string;
  tags: Record<string, string>;
  target: RunbookTarget;
  key: string;
  fingerprint: string;
}): SourceRunbook {
  const { listed, description, content, tags, target } = options;
  const name = listed.identifier.Name!;
  const isAutomation = description.DocumentType === 'Automation';
  const format = isAutomation ? 'ssmAutomation' : 'ssmCommand';
  const reading = readDocument(content, format);
  const sections = withKnown(reading, { description, tags, name });
  const { account, region, environment } = target;
  const area = tags[AREA_TAG];
  return {
    key: options.key,
    name,
    title: description.DisplayName ?? reading.title ?? shortName(name),
    format,
    executorId: isAutomation ? AUTOMATION_EXECUTOR : COMMAND_EXECUTOR,
    place: { account, region, ...(environment && { environment }) },
    url: documentLink(region, name),
    version: description.DocumentVersion,
    contentHash: description.Hash ?? description.Sha1 ?? '',
    fingerprint: options.fingerprint,
    content: {
      mediaType:
        description.DocumentFormat === 'JSON'
          ? 'application/json'
          : 'application/yaml',
      text: content,
    },
    sections,
    incident: INCIDENT_SECTIONS.some(section => sections[section]),
    ...(isOperationsArea(area) && { area }),
    steps: reading.steps,
    parameters: reading.parameters,
    role: reading.role,
    consents: wordsOf(tags[ENTITY_TAG]),
    problems: [...reading.problems, ...tagProblems(tags)],
  };
}

/** What AWS itself knows of a document need not be written into it. */
function withKnown(
  { sections, steps }: DocumentReading,
  options: {
    description: DocumentDescription;
    tags: Record<string, string>;
    name: string;
  },
): Partial<Record<RunbookSection, string>> {
  const { description, tags, name } = options;
  const known: Partial<Record<RunbookSection, string | undefined>> = {
    id: name,
    author: tags.author ?? description.Author,
    owner: tags.owner,
    lastUpdated: description.CreatedDate?.toISOString().slice(0, 10),
    steps: steps.map(toLine).join('\n'),
  };
  const all = { ...sections };
  for (const [section, text] of Object.entries(known)) {
    if (text) {
      all[section as RunbookSection] ??= text;
    }
  }
  return all;
}

function toLine({ name, action, description, parent }: RunbookStep): string {
  return `${parent ? '   ' : ''}1. ${description ?? name} (\`${action}\`)`;
}

function tagProblems(tags: Record<string, string>): string[] {
  const area = tags[AREA_TAG];
  return area === undefined || isOperationsArea(area)
    ? []
    : [
        `Its tag ${AREA_TAG} is none of the eight operations areas, so it is in none. Correct the tag.`,
      ];
}

/** Which entities they name is found out where all entities are known. */
function wordsOf(text = ''): string[] {
  return text.split(/\s+/).filter(word => word !== '');
}

function shortName(name: string): string {
  return name.split('/').at(-1)!;
}
