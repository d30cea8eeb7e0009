import {
  PlanSection,
  Severity,
} from '@opsready/backstage-plugin-oncall-common';

/** A part of an incident plan, under its heading. */
export interface StoredPlanSection {
  section?: PlanSection;
  title: string;
  markdown: string;
}

/** An incident plan as it is stored: addresses are left out of it. */
export interface StoredPlan {
  title?: string;
  /** Worst first, as the plan has them. */
  severities: Severity[];
  sections: StoredPlanSection[];
  /** Required sections that say something, also as headings within others. */
  present: PlanSection[];
  problems: string[];
}
