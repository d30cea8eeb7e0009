import { Button } from '@backstage/ui';
import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { Action } from '@opsready/backstage-plugin-oncall-common';
import { RiAlarmWarningLine, RiPhoneLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { ActingDialog } from './ActingDialog';
import { ActingKind } from './ActingKind';
import styles from './ActingButtons.module.css';

const BUTTONS = [
  { action: 'page', label: 'Page', icon: RiPhoneLine },
  { action: 'declare', label: 'Declare incident', icon: RiAlarmWarningLine },
] as const;

/** Rings who is on call, and declares an incident; says why not where it may not be. */
export function ActingButtons(props: {
  entityRef: string;
  rosterId: string;
  /** What the buttons act on, for those who meet them out of their place. */
  about: string;
  actions: readonly Action[];
}) {
  const { entityRef, rosterId, about, actions } = props;
  const [opened, setOpened] = useState<ActingKind>();
  const reasonId = useId();
  const reasons = new Set(
    BUTTONS.flatMap(({ action }) => {
      const found = actions.find(candidate => candidate.action === action);
      return found && !found.allowed ? (found.reason ?? []) : [];
    }),
  );
  return (
    <div className={styles.acting}>
      <div className={styles.buttons}>
        {BUTTONS.map(({ action, label, icon: Icon }) => (
          <Button
            key={action}
            variant={action === 'page' ? 'primary' : 'secondary'}
            iconStart={<Icon />}
            aria-label={`${label}: ${about}`}
            aria-describedby={reasons.size > 0 ? reasonId : undefined}
            isDisabled={
              !actions.some(
                candidate => candidate.action === action && candidate.allowed,
              )
            }
            onPress={() => setOpened(action)}
          >
            {label}
          </Button>
        ))}
      </div>
      {reasons.size > 0 && (
        <p id={reasonId}>
          <Muted>{[...reasons].join(' ')}</Muted>
        </p>
      )}
      {opened && (
        <ActingDialog
          kind={opened}
          entityRef={entityRef}
          rosterId={rosterId}
          about={about}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
