import { NumberField } from '@backstage/ui';
import { commonProps, FieldProps } from './FieldProps';

/** A whole number. */
export function IntegerParameter(props: FieldProps) {
  const { value, onChange } = props;
  return (
    <NumberField
      {...commonProps(props)}
      // Ids and ports are numbers too: nobody writes them in groups.
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      value={typeof value === 'number' ? value : NaN}
      onChange={number => onChange(Number.isNaN(number) ? undefined : number)}
    />
  );
}
