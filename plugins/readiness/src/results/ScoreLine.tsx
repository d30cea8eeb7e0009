import { Text } from '@backstage/ui';
import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { ScorecardResult } from '@opsready/backstage-plugin-readiness-common';
import { LevelMark } from '../marks';
import styles from './ScoreLine.module.css';

/** Level, score and how much of the scorecard they rest on. */
export function ScoreLine(props: {
  result: ScorecardResult;
  /** Where it is not said already. */
  scorecardTitle?: string;
}) {
  const { result, scorecardTitle } = props;
  return (
    <div className={styles.line}>
      <LevelMark level={result.level} />
      <Text as="span" variant="title-small">
        {result.score === undefined ? (
          <Muted>No score yet</Muted>
        ) : (
          <>
            {Math.round(result.score)}
            <Muted> of 100</Muted>
          </>
        )}
      </Text>
      <Text as="span">
        <Muted>
          {scorecardTitle && `${scorecardTitle} `}Rests on{' '}
          {result.measuredSections} of {result.sections.length} sections.
        </Muted>
      </Text>
    </div>
  );
}
