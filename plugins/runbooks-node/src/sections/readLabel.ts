import { RunbookSection } from '@opsready/backstage-plugin-runbooks-common';
import { sectionOfHeading } from './sectionOfHeading';

const MAX_LENGTH = 1_000;

/** A line such as `**Owner:** payments` or `- Author: Ada`. */
export function readLabel(
  line: string,
): { section: RunbookSection; text: string } | undefined {
  const colon = line.indexOf(':');
  if (colon < 0 || line.length > MAX_LENGTH) {
    return undefined;
  }
  const section = sectionOfHeading(line.slice(0, colon).replace(/^[-+ ]+/, ''));
  const text = line
    .slice(colon + 1)
    .replace(/^[*_]+/, '')
    .trim();
  return section && text ? { section, text } : undefined;
}
