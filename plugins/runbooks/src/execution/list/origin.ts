import { ExecutionsFilter } from './ExecutionsAddress';

/** Where, or by whom, executions were started. */
export type Origin = 'anywhere' | 'mine' | 'somebody' | 'here' | 'outside';

export const ORIGINS: ReadonlyArray<{ value: Origin; label: string }> = [
  { value: 'anywhere', label: 'Anywhere' },
  { value: 'mine', label: 'By me' },
  { value: 'here', label: 'In this portal' },
  { value: 'outside', label: 'Outside of it' },
];

/** What a filter says about it. */
export function originOf(
  { requestedBy, outside }: ExecutionsFilter,
  ownRef: string | undefined,
): Origin {
  if (requestedBy !== undefined) {
    return requestedBy === ownRef ? 'mine' : 'somebody';
  }
  if (outside === undefined) {
    return 'anywhere';
  }
  return outside ? 'outside' : 'here';
}

/** The part of a filter that says it. */
export function originFilter(
  origin: Origin,
  ownRef: string | undefined,
): Pick<ExecutionsFilter, 'requestedBy' | 'outside'> {
  switch (origin) {
    case 'mine':
      return { requestedBy: ownRef, outside: undefined };
    case 'here':
      return { requestedBy: undefined, outside: false };
    case 'outside':
      return { requestedBy: undefined, outside: true };
    default:
      return { requestedBy: undefined, outside: undefined };
  }
}

export function isOrigin(value: unknown): value is Origin {
  return ORIGINS.some(origin => origin.value === value);
}
