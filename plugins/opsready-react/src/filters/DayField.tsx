import { DatePicker } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import styles from './DayField.module.css';

/** A day; what is typed takes effect once it is a whole day. @public */
export function DayField(props: {
  label: string;
  day: string | undefined;
  onDay(day: string | undefined): void;
}) {
  const { label, day, onDay } = props;
  return (
    <div className={styles.day}>
      <DatePicker
        label={label}
        value={day === undefined ? null : parseDate(day)}
        onChange={chosen => onDay(chosen?.toString())}
      />
    </div>
  );
}
