import { Button } from '@backstage/ui';
import { RiForbidLine, RiPlayLine } from '@remixicon/react';
import { BoundRunbook } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { RunDialog } from './RunDialog';
import styles from './RunButton.module.css';

/** Opens the run dialog where the backend says that the viewer may run it; else says why not, and what to do. */
export function RunButton(props: {
  entityRef: string;
  /** The runbook, in each place where it lies. */
  members: readonly [BoundRunbook, ...BoundRunbook[]];
}) {
  const { entityRef, members } = props;
  const [isOpen, setOpen] = useState(false);
  const [{ runbook, canRun }] = members;
  if (!members.some(member => member.canRun.allowed)) {
    return (
      <p className={styles.refused}>
        <RiForbidLine aria-hidden="true" size={16} />
        <span>{canRun.reason ?? 'It cannot be run here.'}</span>
      </p>
    );
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPlayLine />}
        aria-label={`Run ${runbook.title}`}
        onPress={() => setOpen(true)}
      >
        Run
      </Button>
      {isOpen && (
        <RunDialog
          entityRef={entityRef}
          members={members}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
