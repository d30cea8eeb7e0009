import { Select } from '@backstage/ui';
import {
  ActingForm,
  ActingRoster,
} from '@opsready/backstage-plugin-oncall-common';
import { ActingKind, rosterName } from './ActingKind';
import { Draft, targetOf } from './draft';

/** Which of the entity's rosters, and what takes it at the provider; nothing where there is no choice. */
export function Choices(props: {
  kind: ActingKind;
  form: ActingForm;
  roster: ActingRoster;
  draft: Draft;
  onRoster(rosterId: string): void;
  onDraft(change: Partial<Draft>): void;
}) {
  const { kind, form, roster, draft, onRoster, onDraft } = props;
  const option = roster[kind];
  const { targets = [] } = option;
  return (
    <>
      {form.rosters.length > 1 && (
        <Select
          label="Roster"
          options={form.rosters.map(candidate => ({
            id: candidate.rosterId,
            label: `${rosterName(candidate)} (${candidate.provider.title})`,
          }))}
          value={roster.rosterId}
          onChange={id => onRoster(String(id))}
        />
      )}
      {option.allowed && targets.length > 1 && (
        <Select
          label={`What takes it at ${roster.provider.title}`}
          options={targets.map(({ id, title, message }) => ({
            id,
            label: title,
            description: message,
            disabled: message !== undefined,
          }))}
          value={targetOf(option, draft) ?? null}
          onChange={id => onDraft({ targetId: String(id) })}
        />
      )}
    </>
  );
}
