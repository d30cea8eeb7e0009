import {
  RemixiconComponentType,
  RiAlertLine,
  RiBugLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiQuestionLine,
  RiSubtractLine,
} from '@remixicon/react';
import { Mark, Tone } from '@opsready/backstage-plugin-opsready-react';
import { Outcome } from '@opsready/backstage-plugin-readiness-common';

const MARKS: Record<
  Outcome,
  { label: string; tone: Tone; icon: RemixiconComponentType }
> = {
  pass: { label: 'Pass', tone: 'positive', icon: RiCheckLine },
  warn: { label: 'Warning', tone: 'warning', icon: RiAlertLine },
  fail: { label: 'Fail', tone: 'negative', icon: RiCloseCircleLine },
  notApplicable: {
    label: 'Not applicable',
    tone: 'neutral',
    icon: RiSubtractLine,
  },
  unknown: { label: 'Unknown', tone: 'open', icon: RiQuestionLine },
  error: { label: 'Check error', tone: 'negative', icon: RiBugLine },
};

/** The word for an outcome. */
export function outcomeLabel(outcome: Outcome): string {
  return MARKS[outcome].label;
}

export function OutcomeMark(props: { outcome: Outcome }) {
  return <Mark {...MARKS[props.outcome]} />;
}
