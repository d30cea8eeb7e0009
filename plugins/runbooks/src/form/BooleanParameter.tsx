import { Radio, RadioGroup } from '@backstage/ui';
import { commonProps, FieldProps } from './FieldProps';

/** Yes, no, or not said yet: a switch could not be left alone. */
export function BooleanParameter(props: FieldProps) {
  const { value, onChange } = props;
  return (
    <RadioGroup
      {...commonProps(props)}
      orientation="horizontal"
      value={value === true || value === false ? String(value) : null}
      onChange={chosen => onChange(chosen === 'true')}
    >
      <Radio value="true">Yes</Radio>
      <Radio value="false">No</Radio>
    </RadioGroup>
  );
}
