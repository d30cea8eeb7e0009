import { Alert } from '@backstage/ui';
import {
  PLAN_SECTIONS,
  PlanSection,
} from '@opsready/backstage-plugin-oncall-common';

/** Required sections that the plan does not have; nothing where it has all. */
export function MissingSections(props: { sections: readonly PlanSection[] }) {
  const { sections } = props;
  return sections.length === 0 ? null : (
    <Alert
      role="status"
      status="warning"
      icon
      title={`The plan says nothing about: ${sections.map(sectionTitle).join(', ')}`}
      description="Write a section on each into its file, before an incident asks for it."
    />
  );
}

function sectionTitle(section: PlanSection): string {
  return (
    PLAN_SECTIONS.find(known => known.section === section)?.title ?? section
  );
}
