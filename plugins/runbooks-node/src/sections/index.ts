export { readSections } from './readSections';
export type { SectionedText } from './readSections';
export { sectionOfHeading } from './sectionOfHeading';
