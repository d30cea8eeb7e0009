import { OperationsArea } from './api';

/**
 * The operations areas of COCOM-001 in its order, with the titles that people read.
 *
 * @public
 */
export const OPERATIONS_AREAS: ReadonlyArray<{
  area: OperationsArea;
  title: string;
}> = [
  { area: 'patching', title: 'Patching' },
  { area: 'release', title: 'Release management' },
  { area: 'vulnerability', title: 'Vulnerability management' },
  { area: 'change', title: 'Change requests' },
  { area: 'lifecycle', title: 'Application lifecycle' },
  { area: 'tagging', title: 'Tagging' },
  { area: 'network', title: 'Network management' },
  { area: 'identity', title: 'Identity and access management' },
];

/** Whether a text is one of the eight areas. @public */
export function isOperationsArea(text: unknown): text is OperationsArea {
  return OPERATIONS_AREAS.some(({ area }) => area === text);
}
