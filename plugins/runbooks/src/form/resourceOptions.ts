import { ParameterResources } from '@opsready/backstage-plugin-runbooks-common';
import { shortPlaceText } from '../text';

/** A resource as it can be chosen. */
export interface ResourceOption {
  id: string;
  label: string;
  description: string;
}

/** The resources as options, by label. A value that stands for several resources is one option that names all their places. */
export function resourceOptions(
  resources: ParameterResources['items'],
): ResourceOption[] {
  const byValue = new Map<string, ResourceOption>();
  for (const { value, label, place } of resources) {
    const where = place ? shortPlaceText(place) : '';
    const known = byValue.get(value);
    const description = known
      ? [known.description, where]
      : [label === value ? '' : value, where];
    byValue.set(value, {
      id: value,
      label: known?.label ?? label,
      description: description.filter(Boolean).join(', '),
    });
  }
  return [...byValue.values()].sort((a, b) =>
    a.label.localeCompare(b.label, 'en-US', { numeric: true }),
  );
}

/** Whether an option has what is searched for in its label, value or place. */
export function isFound(
  option: { id: string; label: string; description?: string },
  query: string,
): boolean {
  const text = `${option.label} ${option.id} ${option.description ?? ''}`;
  return text
    .toLocaleLowerCase('en-US')
    .includes(query.trim().toLocaleLowerCase('en-US'));
}
