import { CalendarPanel } from '../calendar';
import { Duty } from '../duty';
import { CoveragePanel } from './CoveragePanel';
import { LevelsPanel } from './LevelsPanel';
import { LoadsPanel } from './LoadsPanel';
import { Problems } from './Problems';

/** What is shown of a roster on its own page and on that of an entity. */
export function RosterPanels(props: {
  roster: Duty & { rosterId: string; problems: readonly string[] };
  /** What the calendar is held against; that of the entities that the roster serves unless given. */
  requirement?: string;
  zones: readonly string[];
  now: string;
  level?: 'h2' | 'h3';
}) {
  const { roster, requirement, zones, now, level } = props;
  const { rosterId, title, coverage, problems } = roster;
  return (
    <>
      <Problems problems={problems} />
      <LevelsPanel duty={roster} now={now} level={level} />
      <CalendarPanel
        rosterId={rosterId}
        title={title}
        requirement={requirement}
        zones={zones}
        level={level}
      />
      <CoveragePanel coverage={coverage} now={now} level={level} />
      <LoadsPanel coverage={coverage} level={level} />
    </>
  );
}
