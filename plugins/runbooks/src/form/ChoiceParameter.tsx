import { CheckboxGroup, Checkbox, Select } from '@backstage/ui';
import { textOf } from '../text';
import { commonProps, FieldProps } from './FieldProps';

const MANY = 10;

/** One of the values that the document allows. */
export function ChoiceParameter(props: FieldProps) {
  const { parameter, value, onChange } = props;
  const { allowedValues = [] } = parameter;
  return (
    <Select
      {...commonProps(props)}
      placeholder="Choose"
      options={allowedValues.map(allowed => ({
        id: textOf(allowed),
        label: textOf(allowed),
      }))}
      search={allowedValues.length > MANY ? true : undefined}
      value={value === undefined ? null : textOf(value)}
      onChange={chosen =>
        onChange(allowedValues.find(allowed => textOf(allowed) === chosen))
      }
    />
  );
}

/** Any of the values that the document allows. */
export function ChoicesParameter(props: FieldProps) {
  const { parameter, value, onChange } = props;
  const { allowedValues = [] } = parameter;
  const {
    isRequired: _,
    validationBehavior: __,
    ...shared
  } = commonProps(props);
  // A document may also allow whole lists: their items are what can be chosen.
  const items = [...new Set(allowedValues.flat().map(textOf))];
  return (
    <CheckboxGroup
      {...shared}
      orientation="horizontal"
      value={Array.isArray(value) ? value.map(textOf) : []}
      onChange={chosen => onChange(chosen.length > 0 ? chosen : undefined)}
    >
      {items.map(item => (
        <Checkbox key={item} value={item}>
          {item}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
