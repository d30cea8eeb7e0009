import {
  RemixiconComponentType,
  RiCheckLine,
  RiForbidLine,
  RiHistoryLine,
  RiPriceTag3Line,
  RiTimeLine,
} from '@remixicon/react';
import { Mark, Tone } from '@opsready/backstage-plugin-opsready-react';
import {
  SourceStatus,
  TargetStatus,
} from '@opsready/backstage-plugin-readiness-common';

const MARKS: Record<
  SourceStatus['state'] | TargetStatus['state'],
  { label: string; tone: Tone; icon: RemixiconComponentType }
> = {
  fresh: { label: 'Fresh', tone: 'positive', icon: RiCheckLine },
  stale: { label: 'Stale', tone: 'warning', icon: RiHistoryLine },
  expired: { label: 'Too old', tone: 'negative', icon: RiHistoryLine },
  neverRead: { label: 'Never read', tone: 'open', icon: RiTimeLine },
  notEnabled: { label: 'Not enabled', tone: 'open', icon: RiForbidLine },
  nothingClaimed: {
    label: 'Nothing claimed',
    tone: 'neutral',
    icon: RiPriceTag3Line,
  },
  claimsInvalid: {
    label: 'Claims invalid',
    tone: 'negative',
    icon: RiPriceTag3Line,
  },
  matchesNothing: {
    label: 'Matches nothing',
    tone: 'warning',
    icon: RiPriceTag3Line,
  },
};

export function SourceMark(props: {
  state: SourceStatus['state'] | TargetStatus['state'];
}) {
  return <Mark {...MARKS[props.state]} />;
}
