import { Alert } from '@backstage/ui';
import {
  DataColumn,
  DataTable,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Coverage,
  LevelCoverage,
} from '@opsready/backstage-plugin-oncall-common';
import { GapAhead } from '../duty';
import { percentText } from './percentText';
import styles from './roster.module.css';

const COLUMNS: Array<DataColumn<LevelCoverage>> = [
  { id: 'level', label: 'Level', cell: ({ level }) => `Level ${level}` },
  {
    id: 'percent',
    label: 'Covered',
    numeric: true,
    cell: ({ percent }) => percentText(percent),
  },
  {
    id: 'gaps',
    label: 'Gaps',
    numeric: true,
    cell: ({ gapCount }) => gapCount,
  },
  {
    id: 'backedUp',
    label: 'Backed up',
    numeric: true,
    cell: ({ backedUpPercent }) =>
      backedUpPercent === undefined ? '' : percentText(backedUpPercent),
  },
];

/** Whether every hour of the next 28 days is covered, and what to do where it is not. */
export function CoveragePanel(props: {
  coverage: Coverage;
  now: string;
  level?: 'h2' | 'h3';
}) {
  const { coverage, now, level } = props;
  const { state, findings, levels, people, timeZones, requirement } = coverage;
  return (
    <Panel title="Coverage of the next 28 days" level={level}>
      <GapAhead coverage={coverage} now={now} />
      {findings.length > 0 && (
        <>
          <h4 className={styles.heading}>What to do</h4>
          <ol className={styles.findings}>
            {findings.map(({ code, level: on, personId, message }) => (
              <li key={`${code} ${on} ${personId}`}>{message}</li>
            ))}
          </ol>
        </>
      )}
      {state === 'unknown' ? (
        <Alert
          role="status"
          status="info"
          icon
          title="Nothing is said about gaps, loads and backups until the roster is read whole"
        />
      ) : (
        <>
          <DataTable
            caption={`Coverage by level, against ${requirement}`}
            columns={COLUMNS}
            rows={levels}
            rowKey={row => row.level}
            compact
          />
          <p>
            {people} different {people === 1 ? 'person' : 'people'} on level 1
            {timeZones.length > 0 && `, in ${timeZones.join(', ')}`}.
          </p>
        </>
      )}
    </Panel>
  );
}
