import { BindingReason } from '@opsready/backstage-plugin-oncall-common';
import { RosterBindingRow } from '../../database/tables';

/** Why a roster serves an entity. */
export function bindingReasonOf({
  reason_kind,
  via_ref,
  entry,
  message,
}: RosterBindingRow): BindingReason {
  return { kind: reason_kind, viaRef: via_ref ?? undefined, entry, message };
}
