export * from './DayField';
export * from './Filters';
export * from './OwnersSwitch';
export * from './PageButtons';
export * from './TypedText';
export { type Days, spanOf } from './days';
export * from './filterAddress';
export * from './useView';
