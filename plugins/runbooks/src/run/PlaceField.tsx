import { Select } from '@backstage/ui';
import { More, Muted } from '@opsready/backstage-plugin-opsready-react';
import { BoundRunbook } from '@opsready/backstage-plugin-runbooks-common';
import { placeText } from '../text';
import styles from './step.module.css';

/** In which of the places where it lies it is run, and why not in the others. */
export function PlaceField(props: {
  members: readonly BoundRunbook[];
  chosen: BoundRunbook | undefined;
  onChoose(member: BoundRunbook | undefined): void;
}) {
  const { members, chosen, onChoose } = props;
  const refused = members.filter(({ canRun }) => !canRun.allowed);
  return (
    <div>
      <Select
        label="Account and Region"
        isRequired
        placeholder="Choose where it runs"
        options={members
          .filter(({ canRun }) => canRun.allowed)
          .map(member => ({ id: member.runbook.id, label: labelOf(member) }))}
        value={chosen?.runbook.id ?? null}
        onChange={id =>
          onChoose(members.find(({ runbook }) => runbook.id === id))
        }
      />
      {refused.length > 0 && (
        <More title="Places where you may not run it">
          <ul className={styles.messages}>
            {refused.map(member => (
              <li key={member.runbook.id}>
                {labelOf(member)}
                {member.canRun.reason && (
                  <Muted>: {member.canRun.reason}</Muted>
                )}
              </li>
            ))}
          </ul>
        </More>
      )}
    </div>
  );
}

function labelOf({ runbook }: BoundRunbook): string {
  return runbook.place ? placeText(runbook.place) : runbook.name;
}
