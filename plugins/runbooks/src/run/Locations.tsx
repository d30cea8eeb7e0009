import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { More } from '@opsready/backstage-plugin-opsready-react';
import { LaunchForm } from '@opsready/backstage-plugin-runbooks-common';
import { placeText } from '../text';
import { Run } from './useRun';

/** Several accounts and Regions that it runs in at once, where the document allows that. */
export function Locations(props: { form: LaunchForm; run: Run }) {
  const { form, run } = props;
  const { draft } = run;
  const own = form.runbook.place && placeText(form.runbook.place);
  if (form.locations.every(location => placeText(location) === own)) {
    return null;
  }
  return (
    <More title="Run it in other, or several, accounts and Regions">
      <CheckboxGroup
        label="Accounts and Regions that it runs in"
        description={
          own && `Where none is chosen, it runs in ${own}, and there alone.`
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
    </More>
  );
}
