/** A composite alarm, as far as its children are concerned. */
export interface CompositeSummary {
  name: string;
  rule: string;
  /** Whether something happens when it fires. */
  acts: boolean;
}

/** In a rule, alarms are named within a state: `ALARM("queue-too-old") AND NOT OK(arn:...:alarm:other)`. */
const REFERENCE =
  /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^()"']*?))\s*\)/g;

/**
 * Which composites act for an alarm, by the alarm's name. Teams leave the actions of children off on purpose and let
 * the composite call once.
 */
export function compositeCover(
  composites: CompositeSummary[],
): Map<string, string[]> {
  const cover = new Map<string, string[]>();
  for (const { name, rule, acts } of composites) {
    if (!acts) continue;
    for (const match of rule.matchAll(REFERENCE)) {
      const child = toName(match[1] ?? match[2] ?? match[3]);
      const names = cover.get(child) ?? [];
      if (!names.includes(name)) cover.set(child, [...names, name].sort());
    }
  }
  return cover;
}

function toName(reference: string): string {
  return reference.replace(/^arn:[^:]*:cloudwatch:[^:]*:[^:]*:alarm:/, '');
}
