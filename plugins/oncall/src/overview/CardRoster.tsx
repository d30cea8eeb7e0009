import { EntityRoster } from '@opsready/backstage-plugin-oncall-common';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import { ActingButtons, rosterName } from '../acting';
import { Afterwards, Answering, FreshnessLine, GapAhead } from '../duty';
import { RosterLink } from '../links';
import styles from './CardBody.module.css';

/** One roster on the card. */
export function CardRoster(props: {
  entityRef: string;
  roster: EntityRoster;
  now: string;
}) {
  const { entityRef, roster, now } = props;
  const { environment, title, rosterId } = roster;
  const titleId = useId();
  return (
    <section className={styles.roster} aria-labelledby={titleId}>
      <Text as="h4" variant="body-medium" weight="bold" id={titleId}>
        {environment && `${environment}: `}
        <RosterLink rosterId={rosterId}>{title}</RosterLink>
      </Text>
      <Answering duty={roster} now={now} />
      <ActingButtons
        entityRef={entityRef}
        rosterId={rosterId}
        about={rosterName(roster)}
        actions={roster.actions}
      />
      <Afterwards duty={roster} now={now} />
      <GapAhead coverage={roster.coverage} now={now} />
      <FreshnessLine duty={roster} now={now} />
    </section>
  );
}
