/** The order of a record whose rows are `a`. @public */
export const NEWEST_FIRST = [
  { column: 'a.at', order: 'desc' },
  { column: 'a.id', order: 'desc' },
];
