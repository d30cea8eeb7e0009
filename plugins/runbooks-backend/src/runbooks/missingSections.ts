import {
  INCIDENT_SECTIONS,
  RUNBOOK_SECTIONS,
  RunbookSection,
} from '@opsready/backstage-plugin-runbooks-common';
import { SourceRunbook } from '@opsready/backstage-plugin-runbooks-node';

/** The sections that a runbook should have and does not. Steps of the document count as said. Pure. */
export function missingSections(
  runbook: Pick<SourceRunbook, 'sections' | 'steps' | 'incident'>,
): RunbookSection[] {
  const { sections, steps, incident } = runbook;
  const asked = incident
    ? [...RUNBOOK_SECTIONS, ...INCIDENT_SECTIONS]
    : RUNBOOK_SECTIONS;
  return asked.filter(
    section =>
      !sections[section]?.trim() && !(section === 'steps' && steps.length > 0),
  );
}
