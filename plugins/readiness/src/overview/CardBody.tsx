import { Button, Text } from '@backstage/ui';
import { Age, Muted, Nothing } from '@opsready/backstage-plugin-opsready-react';
import { EntityReadiness } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { ClaimProblems } from '../results';
import { CardScorecard } from './CardScorecard';
import { oldestSource } from './oldestSource';
import { NeedySources } from './NeedySources';
import styles from './CardBody.module.css';

/** The card where there is an answer, even if the answer is that nothing was judged yet. */
export function CardBody(props: {
  readiness: EntityReadiness;
  definitions: Definitions | undefined;
  onLookAgain(): void;
}) {
  const { readiness, definitions, onLookAgain } = props;
  const { now, sources } = readiness;
  const oldest = oldestSource(sources);
  return (
    <div className={styles.body}>
      <ClaimProblems problems={readiness.claimProblems} />
      {readiness.evaluated ? (
        <Judged readiness={readiness} definitions={definitions} />
      ) : (
        <Nothing
          title="Not evaluated yet"
          action={
            <Button size="small" variant="secondary" onPress={onLookAgain}>
              Look again
            </Button>
          }
        >
          This entity is new here. It is judged as soon as its sources were read
          for the first time, which takes a few minutes.
        </Nothing>
      )}
      <NeedySources sources={sources} />
      {oldest && (
        <Text as="p" variant="body-small">
          <Muted>
            Data taken <Age at={oldest.confirmedAt} now={now} /> (oldest source:{' '}
            {oldest.title})
          </Muted>
        </Text>
      )}
    </div>
  );
}

function Judged(props: {
  readiness: EntityReadiness;
  definitions: Definitions | undefined;
}) {
  const { readiness, definitions } = props;
  if (readiness.scorecards.length === 0) {
    return (
      <Nothing title="No scorecard judges this entity">
        Scorecards choose entities by kind, type and lifecycle. If this one
        should be judged, ask the owner of a scorecard to widen its filter.
      </Nothing>
    );
  }
  return (
    <>
      {readiness.scorecards.map(result => (
        <CardScorecard
          key={result.scorecardId}
          result={result}
          readiness={readiness}
          definitions={definitions}
        />
      ))}
    </>
  );
}
