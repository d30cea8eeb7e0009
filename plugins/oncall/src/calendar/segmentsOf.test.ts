import { FixtureOnCallApi, LOGISTICS, PAYMENTS } from '../__fixtures__';
import { rowsOf } from './segmentsOf';
import { weeksOf } from './weeksOf';

const api = new FixtureOnCallApi();

describe('rowsOf', () => {
  it('cuts shifts at the week, and leaves nothing out', async () => {
    const calendar = await api.getRosterCalendar(PAYMENTS.rosterId);
    const weeks = weeksOf(calendar, 'Europe/Berlin');
    const [[first], [second]] = weeks.map(week => rowsOf(calendar, week));
    expect(first.segments.map(({ name }) => name)).toEqual(['Amara Okafor']);
    expect(second.segments.map(({ name }) => name)).toEqual([
      'Amara Okafor',
      'Jonas Weber',
    ]);
    // Monday 00:00 to 09:00, of a week of seven days of 24 hours.
    expect(second.segments[0].length).toBeCloseTo(9 / (7 * 24));
    expect(first.lanes).toBe(1);
  });

  it('shows a gap of an hour where it is, on a day of 25 hours', async () => {
    const calendar = await api.getRosterCalendar(LOGISTICS.rosterId);
    const [week] = weeksOf(calendar, 'Europe/Berlin');
    const gaps = rowsOf(calendar, week)[0].segments.filter(
      ({ kind }) => kind === 'gap',
    );
    expect(gaps).toHaveLength(1);
    // Six days and two hours into a week of 169 hours.
    expect(gaps[0].start).toBeCloseTo((6 * 24 + 2) / 169);
    expect(gaps[0].length).toBeCloseTo(1 / 169);
  });

  it('puts people below each other who are on call at once', async () => {
    const calendar = await api.getRosterCalendar(PAYMENTS.rosterId);
    const twice = {
      ...calendar,
      shifts: [...calendar.shifts, ...calendar.shifts],
    };
    const [week] = weeksOf(calendar, 'Europe/Berlin');
    const [row] = rowsOf(twice, week);
    expect(row.lanes).toBe(2);
    expect(row.segments.map(({ lane }) => lane)).toEqual([0, 1]);
  });
});
