import { isTimeZone } from '@opsready/backstage-plugin-oncall-common';
import { useSearchParams } from 'react-router-dom';
import { ownZone } from '../time';

/** Which four weeks are looked at and in which time zone; both are in the address, so that a view can be sent to a colleague. */
export function useCalendarView() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('zone') ?? '';
  const from = instantOf(params.get('from'));
  const set = (name: string, value: string | undefined) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (value === undefined) {
          next.delete(name);
        } else {
          next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    zone: isTimeZone(asked) ? asked : ownZone(),
    /** Absent where the weeks begin now. */
    from,
    setZone: (zone: string) => set('zone', zone),
    setFrom: (next: string | undefined) => set('from', next),
  };
}

function instantOf(text: string | null): string | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
