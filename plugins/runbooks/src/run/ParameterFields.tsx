import { LaunchForm } from '@opsready/backstage-plugin-runbooks-common';
import { ParameterField, ResourceScope } from '../form';
import { fieldsOf } from './LaunchDraft';
import { Run } from './useRun';

/** A field for each parameter that a person fills in, those that have to be filled in first. */
export function ParameterFields(props: {
  form: LaunchForm;
  run: Run;
  scope: ResourceScope;
}) {
  const { form, run, scope } = props;
  const { draft, problems } = run;
  const fields = fieldsOf(form, draft);
  const sorted = [
    ...fields.filter(({ required }) => required),
    ...fields.filter(({ required }) => !required),
  ];
  return (
    <>
      {sorted.map(parameter => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={draft.values.get(parameter.name)}
          problem={problems.get(parameter.name)}
          scope={
            form.resourceParameters.includes(parameter.name) ? scope : undefined
          }
          onChange={value =>
            run.setDraft({
              ...draft,
              values: new Map(draft.values).set(parameter.name, value),
            })
          }
        />
      ))}
    </>
  );
}
