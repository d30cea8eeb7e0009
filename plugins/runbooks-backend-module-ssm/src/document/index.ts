export type { ChildDocument, DocumentReading } from './DocumentReading';
export { MACHINES_PARAMETER, readDocument } from './readDocument';
export { highestRisk } from './stepRisk';
export { fillTemplates, templatesOf, templatesWithin } from './templates';
