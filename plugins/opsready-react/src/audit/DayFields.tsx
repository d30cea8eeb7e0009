import { DayField, Days } from '../filters';

/** Narrows a record to some days. @public */
export function DayFields(props: { days: Days; onDays(days: Days): void }) {
  const { days, onDays } = props;
  return (
    <>
      <DayField
        label="From day (UTC)"
        day={days.from}
        onDay={from => onDays({ from })}
      />
      <DayField
        label="To day (UTC)"
        day={days.to}
        onDay={to => onDays({ to })}
      />
    </>
  );
}
