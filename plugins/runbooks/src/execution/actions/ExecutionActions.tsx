import { Button } from '@backstage/ui';
import { EndingButton, Muted } from '@opsready/backstage-plugin-opsready-react';
import {
  Execution,
  ExecutionAction,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { AskDialog } from './AskDialog';
import { Ask, asksOf } from './asks';
import styles from './ExecutionActions.module.css';

/** What the viewer may do with an execution, and what not and why. */
export function ExecutionActions(props: {
  execution: Execution;
  /** Leaves out everything else. */
  only?: ExecutionAction['action'];
  /** They did something, or tried to: what is shown is from before. */
  onActed(ask: Ask, done: boolean): void;
}) {
  const { execution, only, onActed } = props;
  // The dialog is about what was seen when it was opened, whatever comes in meanwhile.
  const [asked, setAsked] = useState<{ ask: Ask; seen: Execution }>();
  const { offered, refused } = asksOf(execution, only);
  return (
    <>
      {offered.length > 0 && (
        <div className={styles.buttons}>
          {offered.map((offer, index) => {
            const Offer = offer.destructive ? EndingButton : Button;
            return (
              <Offer
                key={offer.kind}
                variant={
                  index === 0 && !offer.destructive ? 'primary' : 'secondary'
                }
                onPress={() => setAsked({ ask: offer, seen: execution })}
              >
                {offer.label}
              </Offer>
            );
          })}
        </div>
      )}
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map(({ label, reason }) => (
            <li key={label}>
              <Muted>{label}: </Muted>
              {reason}
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <AskDialog
          ask={asked.ask}
          execution={asked.seen}
          onClose={result => {
            setAsked(undefined);
            if (result !== 'untried') {
              onActed(asked.ask, result === 'done');
            }
          }}
        />
      )}
    </>
  );
}
