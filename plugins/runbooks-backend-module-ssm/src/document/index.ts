export type {
  ChildDocument,
  DocumentReading,
  TargetChooser,
} from './DocumentReading';
export { MACHINES_PARAMETER, readDocument } from './readDocument';
export { isObject } from './fields';
export { highestRisk } from './stepRisk';
export {
  fillTemplates,
  isWholeTemplate,
  templatesOf,
  templatesWithin,
} from './templates';
