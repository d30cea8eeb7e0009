import { Select } from '@backstage/ui';
import { ownZone, zonePlace } from '../time';

/** In which time zone the calendar is drawn: that of the viewer, UTC, or that of a schedule. */
export function ZoneSelect(props: {
  zone: string;
  zones: readonly string[];
  onZone(zone: string): void;
}) {
  const { zone, zones, onZone } = props;
  const own = ownZone();
  return (
    <Select
      label="Times in"
      size="small"
      options={[...new Set([own, ...zones, zone, 'UTC'])].map(id => ({
        id,
        label: id === own ? `Your time zone (${zonePlace(id)})` : id,
      }))}
      value={zone}
      onChange={chosen => onZone(String(chosen))}
    />
  );
}
