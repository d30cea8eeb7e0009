import {
  RemixiconComponentType,
  RiCloseCircleLine,
  RiMedalLine,
  RiQuestionLine,
  RiTrophyLine,
} from '@remixicon/react';
import { Mark, Tone } from '@opsready/backstage-plugin-opsready-react';
import { Level } from '@opsready/backstage-plugin-readiness-common';

const MARKS: Record<
  Level,
  { label: string; tone: Tone; icon: RemixiconComponentType }
> = {
  none: { label: 'No level', tone: 'negative', icon: RiCloseCircleLine },
  notDetermined: {
    label: 'Not determined',
    tone: 'open',
    icon: RiQuestionLine,
  },
  bronze: { label: 'Bronze', tone: 'warning', icon: RiMedalLine },
  silver: { label: 'Silver', tone: 'neutral', icon: RiMedalLine },
  gold: { label: 'Gold', tone: 'positive', icon: RiTrophyLine },
};

/** The word for a level. */
export function levelLabel(level: Level): string {
  return MARKS[level].label;
}

export function LevelMark(props: { level: Level }) {
  return <Mark {...MARKS[props.level]} />;
}
