import {
  OPERATIONS_AREAS,
  OperationsArea,
  RunbookFormat,
} from '@opsready/backstage-plugin-runbooks-common';

/** What a runbook is made of, as people call it. */
export const FORMAT_LABELS: Record<RunbookFormat, string> = {
  ssmAutomation: 'SSM Automation',
  ssmCommand: 'SSM Command',
  markdown: 'Markdown checklist',
  techdocs: 'TechDocs page',
  link: 'Link',
  template: 'Software template',
};

/** An operations area, as people call it. */
export function areaTitle(area: OperationsArea): string {
  return (
    OPERATIONS_AREAS.find(candidate => candidate.area === area)?.title ?? area
  );
}
