import {
  PLAN_SECTIONS,
  PlanSection,
} from '@opsready/backstage-plugin-oncall-common';
import { StoredPlan } from './StoredPlan';

/** What a plan lacks. */
export interface JudgedPlan {
  /** Sections that it should have, in the order in which people read them. */
  missing: PlanSection[];
  problems: string[];
}

/** Says what a plan lacks. Pure. */
export function judgePlan(plan: StoredPlan): JudgedPlan {
  const problems = [...plan.problems];
  if (plan.severities.length === 0) {
    problems.push(
      'It names no severities in its front matter, so that those of the portal hold. List them under severities.',
    );
  }
  return {
    missing: PLAN_SECTIONS.map(({ section }) => section).filter(
      section => !plan.present.includes(section),
    ),
    problems,
  };
}
