import { RunbookSection } from '@opsready/backstage-plugin-runbooks-common';

/** What teams call the sections, in lower case. */
const HEADINGS: Readonly<Record<RunbookSection, readonly string[]>> = {
  id: ['id', 'identifier', 'procedure id', 'runbook id', 'sop id'],
  outcome: [
    'desired outcome',
    'description',
    'description (desired outcome)',
    'expected outcome',
    'expected results',
    'goal',
    'objective',
    'outcome',
    'purpose',
    'purpose and scope',
  ],
  tools: [
    'necessary tools',
    'required tools',
    'tooling',
    'tools',
    'tools needed',
    'tools used',
  ],
  permissions: [
    'access',
    'access required',
    'permissions',
    'permissions needed',
    'required permissions',
    'roles and permissions',
    'special permissions',
  ],
  steps: [
    'daily procedures timeline',
    'instructions',
    'procedure',
    'procedures',
    'steps',
  ],
  errorHandling: [
    'error handling',
    'failure handling',
    'if it fails',
    'if something goes wrong',
    'rollback',
    'troubleshooting',
  ],
  author: ['author', 'authors', 'runbook author', 'written by'],
  owner: ['owned by', 'owner', 'owners', 'owning team', 'runbook owner'],
  lastUpdated: ['last modified', 'last updated', 'updated'],
  escalation: [
    'contact',
    'contact information',
    'contacts',
    'escalation',
    'escalation contact',
    'escalation contacts',
    'escalation criteria',
    'escalation path',
    'escalation poc',
  ],
  classification: [
    'classification',
    'incident classification',
    'severity',
    'severity levels',
  ],
  initialResponse: [
    'first response',
    'immediate actions',
    'initial response',
    'initial response steps',
  ],
  investigation: [
    'diagnosis',
    'investigation',
    'investigation procedures',
    'investigation steps',
  ],
  escalationMatrix: ['escalation matrix'],
};

const SECTIONS: ReadonlyMap<string, RunbookSection> = new Map(
  Object.entries(HEADINGS).flatMap(([section, headings]) =>
    headings.map(heading => [heading, section as RunbookSection] as const),
  ),
);

const MAX_LENGTH = 100;

/**
 * The section that a heading, label or column of a runbook begins, or `undefined` where it is none that runbooks are asked
 * for. Numbers in front, emphasis, links to itself and a colon at the end do not matter. Pure.
 *
 * @public
 */
export function sectionOfHeading(heading: string): RunbookSection | undefined {
  if (heading.length > MAX_LENGTH) {
    return undefined;
  }
  const plain = heading
    .replace(/[*_`#[\]]/g, ' ')
    .replace(/^[\s\d.)]+/, '')
    .replace(/[\s:.]+$/, '')
    .replace(/\s+/g, ' ');
  return SECTIONS.get(plain.toLocaleLowerCase('en-US'));
}
