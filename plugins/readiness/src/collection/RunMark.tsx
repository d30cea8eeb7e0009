import {
  RemixiconComponentType,
  RiCheckLine,
  RiCloseCircleLine,
  RiLoader2Line,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { Mark, Tone } from '@opsready/backstage-plugin-opsready-react';
import { CollectionRun } from '@opsready/backstage-plugin-readiness-common';

const MARKS: Record<
  CollectionRun['status'],
  { label: string; tone: Tone; icon: RemixiconComponentType; title?: string }
> = {
  running: { label: 'Running', tone: 'neutral', icon: RiLoader2Line },
  succeeded: { label: 'Succeeded', tone: 'positive', icon: RiCheckLine },
  failed: { label: 'Failed', tone: 'negative', icon: RiCloseCircleLine },
  lost: {
    label: 'Lost',
    tone: 'warning',
    icon: RiUserUnfollowLine,
    title: 'The backend that read it went away; another one took over.',
  },
};

export function RunMark(props: { status: CollectionRun['status'] }) {
  return <Mark {...MARKS[props.status]} />;
}
