import {
  counted,
  durationText,
  EntityLink,
} from '@opsready/backstage-plugin-opsready-react';
import { LaunchDemands } from '@opsready/backstage-plugin-runbooks-common';
import { Fragment } from 'react';
import styles from './Demands.module.css';

/** What policy asks for before a launch, in plain words. */
export function Demands(props: { demands: LaunchDemands }) {
  const { demands } = props;
  const { approvals, approvalValidFor } = demands;
  if (approvals === 0 && !demands.reasonRequired && !demands.ticketRequired) {
    return <>Nothing more: it starts at once.</>;
  }
  return (
    <ul className={styles.demands}>
      {approvals > 0 &&
        rulesOf(demands).map((rule, index) => (
          <li key={index}>
            {counted(rule.count, 'approval')} by{' '}
            {rule.groups.length > 0
              ? rule.groups.map((group, position) => (
                  <Fragment key={group}>
                    {position > 0 && ' or '}
                    <EntityLink entityRef={group} />
                  </Fragment>
                ))
              : 'anybody who may approve'}
          </li>
        ))}
      {approvals > 0 && (
        <li>
          Who asks for it never counts
          {approvalValidFor &&
            `, and an approval holds for ${durationText(approvalValidFor)}`}
        </li>
      )}
      {demands.reasonRequired && <li>A reason</li>}
      {demands.ticketRequired && <li>A ticket</li>}
    </ul>
  );
}

function rulesOf(
  demands: LaunchDemands,
): Array<{ count: number; groups: readonly string[] }> {
  const { approvalRules = [], approverGroups = [], approvals } = demands;
  return approvalRules.length > 0
    ? approvalRules.map(({ count, groups = [] }) => ({ count, groups }))
    : [{ count: approvals, groups: approverGroups }];
}
