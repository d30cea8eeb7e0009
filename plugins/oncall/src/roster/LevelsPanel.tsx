import {
  counted,
  DataColumn,
  DataTable,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { LevelOnCall, OnDuty } from '@opsready/backstage-plugin-oncall-common';
import { Answering, Duty, FreshnessLine, PersonName } from '../duty';
import { MomentForBoth } from '../time';
import styles from './roster.module.css';

/** Who is on call on each level now and next. */
export function LevelsPanel(props: {
  duty: Duty;
  now: string;
  level?: 'h2' | 'h3';
}) {
  const { duty, now, level } = props;
  return (
    <Panel title="On call now and next" level={level}>
      <Answering duty={duty} now={now} />
      <DataTable
        caption="Levels of escalation, in the order in which they are tried"
        columns={columnsAt(now)}
        rows={duty.levels}
        rowKey={row => row.level}
      />
      <FreshnessLine duty={duty} now={now} />
    </Panel>
  );
}

function columnsAt(now: string): Array<DataColumn<LevelOnCall>> {
  return [
    {
      id: 'level',
      label: 'Level',
      cell: ({ level, title, targets }) => (
        <>
          Level {level}
          {title !== `Level ${level}` && `: ${title}`}
          {targets.some(target => target !== title) && (
            <div>
              <Muted>{targets.join(', ')}</Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'now',
      label: 'Now',
      cell: level => (
        <People people={level.now} now={now} none="Nobody" edge="until" />
      ),
    },
    {
      id: 'next',
      label: 'Next',
      cell: level => (
        <People
          people={level.next}
          now={now}
          none={
            level.now.some(({ source }) => source === 'permanent')
              ? 'No change'
              : 'Nobody within what was read'
          }
          edge="from"
        />
      ),
    },
    {
      id: 'delay',
      label: 'Next level is tried',
      cell: ({ delayMinutes }) =>
        delayMinutes === undefined ? (
          <Muted>not said</Muted>
        ) : (
          `after ${counted(delayMinutes, 'minute')}`
        ),
    },
  ];
}

/** People with when they begin or end. */
function People(props: {
  people: readonly OnDuty[];
  now: string;
  none: string;
  edge: 'from' | 'until';
}) {
  const { people, now, none, edge } = props;
  if (people.length === 0) {
    return <Muted>{none}</Muted>;
  }
  return (
    <ul className={styles.plain}>
      {people.map(person => {
        const { responder } = person;
        const at = person[edge];
        return (
          <li key={responder.personId}>
            <PersonName responder={responder} />
            {at && (
              <div>
                {edge}{' '}
                <MomentForBoth
                  at={at}
                  now={now}
                  theirZone={responder.timeZone}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
