import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';

/** What every field for a parameter is given. */
export interface FieldProps {
  parameter: RunbookParameter;
  /** As the person left it; a text where it could not be read as what the parameter wants. */
  value: unknown;
  /** Ids of what describes the field: its hint, its notes and what is wrong with it. */
  describedBy: string | undefined;
  isInvalid: boolean;
  onChange(value: unknown): void;
}

/** What a field is called, is told about and needs, as BUI's fields take it. */
export function commonProps(props: FieldProps) {
  const { parameter, describedBy, isInvalid } = props;
  return {
    label: parameter.name,
    description: parameter.description,
    secondaryLabel: parameter.required ? 'Required' : undefined,
    isRequired: parameter.required,
    isInvalid,
    // What is wrong is said below the field when the person goes on, not by the browser.
    validationBehavior: 'aria' as const,
    'aria-describedby': describedBy,
  };
}
