import { Select, Switch, TextField } from '@backstage/ui';
import {
  LaunchForm,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { Answered, ParameterField, ResourceScope } from '../form';
import {
  CONCURRENCY_FIELD,
  ERRORS_FIELD,
  newSpread,
  Spread,
  TARGETS_FIELD,
  targetParametersOf,
} from './LaunchDraft';
import { Run } from './useRun';
import styles from './step.module.css';

/** Whether it runs once, or once for each of several targets, and with which limits. */
export function SpreadFields(props: {
  form: LaunchForm;
  run: Run;
  scope: ResourceScope;
}) {
  const { form, run } = props;
  const { draft } = run;
  if (targetParametersOf(form).length === 0 || !form.rateControl.allowed) {
    return null;
  }
  return (
    <div role="group" aria-label="Targets" className={styles.group}>
      <Switch
        label="Run it once for each of several targets"
        isSelected={draft.spread !== undefined}
        onChange={over =>
          run.setDraft({ ...draft, spread: over ? newSpread(form) : undefined })
        }
      />
      {draft.spread && (
        <Limits
          {...props}
          spread={draft.spread}
          onSpread={spread => run.setDraft({ ...draft, spread })}
        />
      )}
    </div>
  );
}

function Limits(props: {
  form: LaunchForm;
  run: Run;
  scope: ResourceScope;
  spread: Spread;
  onSpread(spread: Spread): void;
}) {
  const { form, run, scope, spread, onSpread } = props;
  const { problems } = run;
  const parameters = targetParametersOf(form);
  return (
    <>
      {parameters.length > 1 && (
        <Select
          label="Parameter whose values are the targets"
          options={parameters.map(name => ({ id: name, label: name }))}
          value={spread.parameter}
          onChange={chosen =>
            onSpread({ ...spread, parameter: String(chosen), targets: [] })
          }
        />
      )}
      <ParameterField
        key={spread.parameter}
        parameter={targetsParameter(form, spread.parameter)}
        value={spread.targets.length > 0 ? spread.targets : undefined}
        problem={problems.get(TARGETS_FIELD) ?? problems.get(spread.parameter)}
        scope={
          form.resourceParameters.includes(spread.parameter) ? scope : undefined
        }
        onChange={targets =>
          onSpread({
            ...spread,
            targets: Array.isArray(targets) ? targets.map(String) : [],
          })
        }
      />
      <div className={styles.pair}>
        <Answered problem={problems.get(CONCURRENCY_FIELD)}>
          {told => (
            <TextField
              {...told}
              label="At a time"
              description="How many run at once: a number, or a share such as 10%."
              value={spread.maxConcurrency}
              onChange={maxConcurrency =>
                onSpread({ ...spread, maxConcurrency })
              }
            />
          )}
        </Answered>
        <Answered problem={problems.get(ERRORS_FIELD)}>
          {told => (
            <TextField
              {...told}
              label="Errors allowed"
              description="After how many errors no new ones begin: a number, or a share."
              value={spread.maxErrors}
              onChange={maxErrors => onSpread({ ...spread, maxErrors })}
            />
          )}
        </Answered>
      </div>
    </>
  );
}

/** The targets as a parameter of its own: a list, whatever one value of it is. */
function targetsParameter(form: LaunchForm, name: string): RunbookParameter {
  const declared = form.parameters.find(parameter => parameter.name === name);
  return {
    name,
    type: 'StringList',
    declaredType: declared?.declaredType ?? 'StringList',
    description: declared?.description ?? 'What it runs on, one run each.',
    required: true,
    secret: false,
    notes: [],
  };
}
