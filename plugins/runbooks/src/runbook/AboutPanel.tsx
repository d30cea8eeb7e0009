import { Alert } from '@backstage/ui';
import {
  Age,
  Facts,
  OutsideLink,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { RunbookDetail } from '@opsready/backstage-plugin-runbooks-common';
import {
  areaTitle,
  FORMAT_LABELS,
  missingText,
  OwnerText,
  RunbookMarks,
} from '../summary';
import { placeText } from '../text';
import styles from './panels.module.css';

/** What the runbook is, where it comes from, and what is wrong with it. */
export function AboutPanel(props: { detail: RunbookDetail }) {
  const { now, runbook } = props.detail;
  const { title, name, format, place, url, version, lastUpdated } = runbook;
  return (
    <Panel title={title} aside={<RunbookMarks runbook={runbook} />}>
      <Troubles detail={props.detail} />
      {runbook.outcome && <p>{runbook.outcome}</p>}
      <Facts
        items={[
          [
            'Found as',
            <>
              {FORMAT_LABELS[format]}{' '}
              <OutsideLink href={url}>{name}</OutsideLink>
            </>,
          ],
          ['Where', place && placeText(place)],
          ['Version', version],
          ['Operations area', runbook.area && areaTitle(runbook.area)],
          ['Owner', <OwnerText key="owner" owner={runbook.owner} />],
          [
            'Author',
            runbook.author && <OwnerText key="author" owner={runbook.author} />,
          ],
          ['Last updated', lastUpdated && <Age at={lastUpdated} now={now} />],
          [
            'Lacks',
            runbook.missing.length > 0
              ? missingText(runbook.missing)
              : undefined,
          ],
        ]}
      />
    </Panel>
  );
}

function Troubles(props: { detail: RunbookDetail }) {
  const { now, runbook } = props.detail;
  const { goneAt, staleSince, problems } = runbook;
  return (
    <>
      {goneAt !== undefined && (
        <Alert
          role="status"
          status="danger"
          icon
          title="It is no longer at its source"
          description={
            <>
              Gone since <Age at={goneAt} now={now} />. What is shown is from
              before: bring it back, or take it out of the annotations that name
              it.
            </>
          }
        />
      )}
      {staleSince !== undefined && (
        <Alert
          role="status"
          status="warning"
          icon
          title="Its source cannot be read"
          description={
            <>
              Since <Age at={staleSince} now={now} />. What is shown is from
              before; the tab Sources says why.
            </>
          }
        />
      )}
      {problems.length > 0 && (
        <Alert
          role="status"
          status="warning"
          icon
          title="Not all of it is understood, or holds"
          description={
            <ul className={styles.list}>
              {problems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
