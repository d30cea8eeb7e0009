import {
  Muted,
  OutsideLink,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  EntityReadiness,
  ScorecardDefinition,
  ScorecardResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { anchorIn } from './checkAnchor';
import { CheckItem } from './CheckItem';
import styles from './SectionPanel.module.css';

/** One best practice with the checks that answer for it. */
export function SectionPanel(props: {
  section: ScorecardDefinition['sections'][number];
  result: ScorecardResult['sections'][number] | undefined;
  readiness: EntityReadiness;
  definitions: Definitions;
}) {
  const { section, result, readiness, definitions } = props;
  const checks = section.checks.flatMap(
    ({ checkId }) =>
      readiness.checks.find(check => check.checkId === checkId) ?? [],
  );
  return (
    <Panel
      title={section.title}
      aside={
        <>
          <Muted>
            Risk {section.riskLevel}
            {', '}
            {result?.score === undefined
              ? 'not measured'
              : `${Math.round(result.score)} of 100`}
          </Muted>
          <OutsideLink href={section.url}>Best practice</OutsideLink>
        </>
      }
    >
      {section.checks.length > 0 && checks.length === 0 && (
        <p>
          <Muted>
            No check answered for this section yet, so it counts neither for nor
            against.
          </Muted>
        </p>
      )}
      <ul className={styles.checks}>
        {checks.map(check => (
          <li key={check.checkId}>
            <CheckItem
              check={check}
              anchor={anchorIn(
                section,
                check.checkId,
                definitions.scorecards.values(),
              )}
              definition={definitions.checks.get(check.checkId)}
              entityRef={readiness.entityRef}
              now={readiness.now}
            />
          </li>
        ))}
      </ul>
      <NotMeasuredYet items={section.notMeasuredYet ?? []} />
    </Panel>
  );
}

/** So that nobody takes a section that looks good for all that its best practice asks for. */
function NotMeasuredYet({ items }: { items: string[] }) {
  return items.length === 0 ? null : (
    <>
      <p>
        <Muted>Not measured yet, and counted neither for nor against:</Muted>
      </p>
      <ul>
        {items.map(item => (
          <li key={item}>
            <Muted>{item}</Muted>
          </li>
        ))}
      </ul>
    </>
  );
}
