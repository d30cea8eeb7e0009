import { RiInformationLine } from '@remixicon/react';
import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { useId } from 'react';
import { BooleanParameter } from './BooleanParameter';
import { ChoiceParameter, ChoicesParameter } from './ChoiceParameter';
import { FieldProps } from './FieldProps';
import { hintOf } from './hintOf';
import { IntegerParameter } from './IntegerParameter';
import { JsonParameter } from './JsonParameter';
import { LinesParameter } from './LinesParameter';
import { MapParameter } from './MapParameter';
import { Problem } from './Problem';
import { ResourceParameter } from './ResourceParameter';
import { TextParameter } from './TextParameter';
import { ResourceScope } from './useResources';
import styles from './ParameterField.module.css';

/** One parameter: its field, what it has to be like, what was not understood of it, and what is wrong with its value. */
export function ParameterField(props: {
  parameter: RunbookParameter;
  value: unknown;
  problem: string | undefined;
  /** Given where the parameter takes the entity's own resources. */
  scope: ResourceScope | undefined;
  onChange(value: unknown): void;
}) {
  const { parameter, value, problem, scope, onChange } = props;
  const id = useId();
  const hint = hintOf(parameter);
  const notes = parameter.notes.join(' ');
  const said = [hint && `${id}hint`, notes && `${id}notes`];
  const describedBy = [...said, problem && `${id}problem`].filter(Boolean);
  const field: FieldProps = {
    parameter,
    value,
    isInvalid: problem !== undefined,
    describedBy: describedBy.length > 0 ? describedBy.join(' ') : undefined,
    onChange,
  };
  return (
    <div className={styles.field}>
      {scope ? (
        <ResourceParameter {...field} scope={scope} />
      ) : (
        <FieldOfType {...field} />
      )}
      {hint && (
        <p id={`${id}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {notes && (
        <p id={`${id}notes`} className={styles.note}>
          <RiInformationLine aria-hidden="true" size={16} />
          <span>{notes}</span>
        </p>
      )}
      <Problem id={`${id}problem`} problem={problem} />
    </div>
  );
}

function FieldOfType(props: FieldProps) {
  const { type, allowedValues, secret } = props.parameter;
  const hasChoice = allowedValues !== undefined && !secret;
  switch (type) {
    case 'String':
      return hasChoice ? (
        <ChoiceParameter {...props} />
      ) : (
        <TextParameter {...props} />
      );
    case 'Integer':
      return hasChoice ? (
        <ChoiceParameter {...props} />
      ) : (
        <IntegerParameter {...props} />
      );
    case 'StringList':
      return hasChoice ? (
        <ChoicesParameter {...props} />
      ) : (
        <LinesParameter {...props} />
      );
    case 'Boolean':
      return <BooleanParameter {...props} />;
    case 'StringMap':
      return <MapParameter {...props} />;
    case 'MapList':
      return <JsonParameter {...props} />;
    case 'Text':
      return <TextParameter {...props} />;
    default:
      return type satisfies never;
  }
}
