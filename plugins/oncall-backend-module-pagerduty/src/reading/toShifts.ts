import {
  ProviderShift,
  ReadWindow,
} from '@opsready/backstage-plugin-oncall-node';
import { Layer, OnCall } from './schemas';

/** Shifts of a schedule in the order of their starts; those that its layers do not have are overrides. Pure. */
export function toShifts(
  onCalls: OnCall[],
  layers: Layer[],
  window: ReadWindow,
): ProviderShift[] {
  const isRendered = layers.some(
    layer => typeof layer.rendered_coverage_percentage === 'number',
  );
  return onCalls
    .filter(
      ({ start, end }) =>
        (start?.getTime() ?? -Infinity) < window.to.getTime() &&
        (end?.getTime() ?? Infinity) > window.from.getTime(),
    )
    .map(({ user, start, end }): ProviderShift => {
      const seenFrom = Math.max(start?.getTime() ?? 0, window.from.getTime());
      const isOverride = isRendered && regularAt(layers, seenFrom) !== user.id;
      return {
        personId: user.id,
        ...(start && { from: start }),
        ...(end && { until: end }),
        source: isOverride ? 'override' : 'regular',
      };
    })
    .sort(byStart);
}

/** Who it would be without overrides: the first layer that has somebody. */
function regularAt(layers: Layer[], at: number): string | undefined {
  for (const { rendered_schedule_entries: entries } of layers) {
    const entry = entries?.find(
      ({ start, end }) => start.getTime() <= at && at < end.getTime(),
    );
    if (entry?.user) {
      return entry.user.id;
    }
  }
  return undefined;
}

function byStart(one: ProviderShift, other: ProviderShift): number {
  const startOf = ({ from }: ProviderShift) => from?.getTime() ?? 0;
  return (
    startOf(one) - startOf(other) || (one.personId < other.personId ? -1 : 1)
  );
}
