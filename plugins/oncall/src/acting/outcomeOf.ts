import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';

/** What became of an action, in words. */
export interface OutcomeWords {
  tone: 'success' | 'info' | 'danger' | 'warning';
  said: string;
  /** What happens next, or what to do. */
  then: string;
}

/** Says what became of a page or an incident. */
export function outcomeOf(action: OnCallAction): OutcomeWords {
  const { kind, status, provider } = action;
  const isPage = kind === 'page';
  switch (status) {
    case 'done':
      return {
        tone: 'success',
        said: isPage ? 'The page was sent' : 'The incident is declared',
        then: isPage
          ? 'It is among the pages of this entity. If nobody answers, reach somebody among the contacts.'
          : 'It is among the incidents of this entity. Go on there or at the provider.',
      };
    case 'failed':
      return {
        tone: 'danger',
        said: isPage ? 'Nobody was paged' : 'No incident was declared',
        then: 'Try again, or reach somebody among the contacts.',
      };
    case 'unknown':
      return {
        tone: 'warning',
        said: 'Nobody can say whether it arrived',
        then: `Look at ${provider.title} whether it is there, then say here what became of it.`,
      };
    default:
      return {
        tone: 'info',
        said: `On its way to ${provider.title}`,
        then: 'You may close this: it is sent all the same, and what became of it is said among the incidents of this entity.',
      };
  }
}
