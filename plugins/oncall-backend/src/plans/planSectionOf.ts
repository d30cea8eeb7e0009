import {
  PLAN_SECTIONS,
  PlanSection,
} from '@opsready/backstage-plugin-oncall-common';

/** What organisations call the sections beside their titles, in lower case. */
const HEADINGS: Readonly<Record<PlanSection, readonly string[]>> = {
  team: [
    'incident response team',
    'incident response team overview and structure',
    'team',
    'team structure',
    'who responds',
  ],
  roles: ['responsibilities', 'roles'],
  severities: [
    'classification',
    'incident classification',
    'incident classification and prioritization',
    'prioritization',
    'severities',
    'severity',
    'severity levels and response times',
  ],
  communication: [
    'communication plan',
    'communication procedures',
    'communications',
    'status updates',
  ],
  escalation: [
    'escalation matrix',
    'escalation path',
    'escalation paths',
    'escalation procedure',
    'escalation procedures',
  ],
  approvals: [
    'approval',
    'approval procedure',
    'approval process',
    'approval processes',
    'who approves',
  ],
  awsSupport: ['aws support', 'contacting aws support', 'engage aws support'],
  externalParties: [
    'engage external parties',
    'external parties',
    'external partners',
    'external resources',
    'third parties',
    'vendors',
  ],
  procedures: [
    'procedures',
    'response',
    'response steps',
    'step-by-step response procedures',
  ],
  tools: ['resources', 'tools', 'tooling'],
  evidence: [
    'evidence',
    'evidence and forensics',
    'evidence preservation and forensic investigation',
    'forensics',
  ],
  postIncident: [
    'after the incident',
    'lessons learned',
    'post-incident',
    'post-incident review',
    'post-mortem',
    'postmortem',
    'retrospective',
  ],
};

const SECTIONS: ReadonlyMap<string, PlanSection> = new Map(
  PLAN_SECTIONS.flatMap(({ section, title }) =>
    [title.toLowerCase(), ...HEADINGS[section]].map(
      heading => [heading, section] as const,
    ),
  ),
);

/** The section that a heading begins; numbers in front and a colon at the end do not matter. Pure. */
export function planSectionOf(heading: string): PlanSection | undefined {
  const plain = heading
    .slice(0, 200)
    .replace(/^[\s\d.)]+/, '')
    .replace(/[\s:.]+$/, '')
    .replace(/\s+/g, ' ');
  return SECTIONS.get(plain.toLocaleLowerCase('en-US'));
}
