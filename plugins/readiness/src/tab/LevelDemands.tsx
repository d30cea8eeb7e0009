import { Text } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
} from '@remixicon/react';
import {
  ScorecardDefinition,
  ScorecardResult,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Demand, demandsOf } from './demandState';
import styles from './LevelDemands.module.css';

const STATES: Record<
  Demand['state'],
  { word: string; icon: RemixiconComponentType }
> = {
  holds: { word: 'holds', icon: RiCheckLine },
  missed: { word: 'does not hold', icon: RiCloseLine },
  open: { word: 'not known yet', icon: RiQuestionLine },
};

/** What each level demands, and which demands hold. */
export function LevelDemands(props: {
  scorecard: ScorecardDefinition;
  result: ScorecardResult;
  checks: readonly ServedCheckResult[];
}) {
  const { scorecard, result, checks } = props;
  return (
    <div className={styles.levels}>
      {scorecard.levels.map(level => (
        <div key={level.id} className={styles.level}>
          <Text as="h3" variant="body-medium" weight="bold">
            {level.title}
            {level.id === result.level ? ' (reached)' : ''}
          </Text>
          <ul aria-label={`What ${level.title} demands`}>
            {demandsOf({
              demands: level.demands,
              scorecard,
              result,
              checks,
            }).map(({ words, state }) => {
              const { word, icon: Icon } = STATES[state];
              return (
                <li key={words} data-state={state}>
                  <Icon aria-hidden="true" size={16} />
                  <span>
                    {words}: {word}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
