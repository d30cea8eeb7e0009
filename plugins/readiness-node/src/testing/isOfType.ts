import { FactType } from '@opsready/backstage-plugin-readiness-common';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Whether a value is of a fact's type. */
export function isOfType(value: unknown, type: FactType): boolean {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'datetime':
      return (
        typeof value === 'string' &&
        INSTANT.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
    case 'list':
      return Array.isArray(value);
    case 'object':
      return (
        typeof value === 'object' && value !== null && !Array.isArray(value)
      );
    default:
      throw new TypeError(`There is no type of fact '${type satisfies never}'`);
  }
}
