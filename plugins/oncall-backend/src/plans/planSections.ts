import { PlanSection } from '@opsready/backstage-plugin-oncall-common';
import { planSectionOf } from './planSectionOf';
import { StoredPlan, StoredPlanSection } from './StoredPlan';

/** A heading with everything under it, that of deeper headings too. */
interface TitledBlock {
  depth: number;
  title: string;
  markdown: string;
}

/**
 * The parts of a plan: those of the headings right below its title, or of the topmost where it has none. Headings within them
 * count for what the plan says. Pure.
 */
export function planSections(
  blocks: readonly TitledBlock[],
): Pick<StoredPlan, 'title' | 'sections' | 'present'> {
  const [first, ...behind] = blocks;
  const isTitle =
    first?.depth === 1 &&
    planSectionOf(first.title) === undefined &&
    behind.every(({ depth }) => depth > 1);
  const below = isTitle ? behind : blocks;
  const top = below.reduce((least, { depth }) => Math.min(least, depth), 6);
  const sections = below
    .filter(({ depth }) => depth === top)
    .map(({ title, markdown }): StoredPlanSection => {
      const section = planSectionOf(title);
      return { ...(section && { section }), title, markdown };
    });
  const present = new Set<PlanSection>();
  for (const { title, markdown } of below) {
    const section = planSectionOf(title);
    if (section && markdown !== '') {
      present.add(section);
    }
  }
  return {
    title: isTitle ? first.title || undefined : undefined,
    sections,
    present: [...present],
  };
}
