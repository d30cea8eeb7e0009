import {
  RunbookSection,
  SECTION_TITLES,
} from '@opsready/backstage-plugin-runbooks-common';

/** The sections that are missing, as people call them. */
export function missingText(missing: readonly RunbookSection[]): string {
  return missing
    .map(section => SECTION_TITLES[section].toLocaleLowerCase('en-US'))
    .join(', ');
}
