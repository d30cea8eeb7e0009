import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { LaunchForm } from '@opsready/backstage-plugin-runbooks-common';
import { placeText } from '../text';
import { Run } from './useRun';

/** Other accounts and Regions that it runs in too, where the document allows that. */
export function Locations(props: { form: LaunchForm; run: Run }) {
  const { form, run } = props;
  const { draft } = run;
  if (form.locations.length === 0) {
    return null;
  }
  const { place } = form.runbook;
  return (
    <CheckboxGroup
      label="Accounts and Regions"
      description={
        place && `Where none is chosen, it runs in ${placeText(place)}.`
      }
      value={draft.locations.map(placeText)}
      onChange={chosen =>
        run.setDraft({
          ...draft,
          locations: form.locations.filter(location =>
            chosen.includes(placeText(location)),
          ),
        })
      }
    >
      {form.locations.map(location => (
        <Checkbox key={placeText(location)} value={placeText(location)}>
          {placeText(location)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
