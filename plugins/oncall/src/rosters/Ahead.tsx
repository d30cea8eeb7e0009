import { Mark, Muted } from '@opsready/backstage-plugin-opsready-react';
import { RosterSummary } from '@opsready/backstage-plugin-oncall-common';
import {
  RiCalendarCheckLine,
  RiCalendarCloseLine,
  RiQuestionLine,
} from '@remixicon/react';
import { GapText } from '../duty';
import { percentText } from '../roster';

/** Whether the hours ahead of one roster are covered. */
export function Ahead(props: { roster: RosterSummary; now: string }) {
  const { roster, now } = props;
  const { coverageState, nextGap, percent, requirement } = roster;
  switch (coverageState) {
    case 'covered':
      return (
        <Mark tone="positive" icon={RiCalendarCheckLine} label="Covered" />
      );
    case 'gaps':
      return (
        <>
          <Mark tone="warning" icon={RiCalendarCloseLine} label="Gaps" />{' '}
          {nextGap && <GapText gap={nextGap} now={now} />}
          {percent !== undefined && (
            <div>
              <Muted>
                {percentText(percent)} of {requirement} covered
              </Muted>
            </div>
          )}
        </>
      );
    default:
      return <Mark tone="open" icon={RiQuestionLine} label="Not known" />;
  }
}
