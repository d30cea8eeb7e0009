import { Evidence } from '@opsready/backstage-plugin-readiness-node';
import { Item } from './ItemList';

/** Shows items as evidence. */
export function evidenceOf(items: Item[]): Evidence[] {
  return items.map(({ label, resource, link, at, detail }) => ({
    label,
    ...(detail !== undefined && { value: detail }),
    ...(resource !== undefined && { resource }),
    ...(link !== undefined && { link }),
    ...(at !== undefined && { at }),
  }));
}
