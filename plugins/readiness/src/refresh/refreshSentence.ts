import { counted } from '@opsready/backstage-plugin-opsready-react';
import { RefreshRequested } from '@opsready/backstage-plugin-readiness-common';

/** What a refresh will do, said to the one who asked for it. */
export function refreshSentence(answer: RefreshRequested): string {
  const { requested, alreadyFresh } = answer;
  if (requested === 0 && alreadyFresh === 0) {
    return 'There is nothing to read for this: it rests on no source.';
  }
  const fresh =
    alreadyFresh === 0
      ? ''
      : ` ${counted(alreadyFresh, 'target')} ${
          alreadyFresh === 1 ? 'was' : 'were'
        } read moments ago and ${alreadyFresh === 1 ? 'is' : 'are'} left alone.`;
  if (requested === 0) {
    return `Nothing to read again.${fresh}`;
  }
  return `${counted(requested, 'target')} ${
    requested === 1 ? 'is' : 'are'
  } being read; new results follow in a few minutes.${fresh}`;
}
