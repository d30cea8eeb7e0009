import { counted } from '@opsready/backstage-plugin-opsready-react';
import { Preview } from '@opsready/backstage-plugin-runbooks-common';

/** What the provider says that the steps will do; never silent where it says nothing. */
export function effectsText(effects: Preview['effects']): string {
  switch (effects.state) {
    case 'failed':
      return `The preview failed: ${effects.message ?? 'no reason was given.'}`;
    case 'notAvailable':
      return effects.message ?? 'There is no preview of this.';
    default:
      return (
        `Steps that change something: ${effects.mutating ?? 0}; that only read: ${effects.nonMutating ?? 0}; ` +
        `of which it cannot tell: ${effects.undetermined ?? 0}${whereOf(effects)}.`
      );
  }
}

function whereOf({ totalAccounts = 0, regions = [] }: Preview['effects']) {
  return totalAccounts > 1
    ? `, in ${totalAccounts} accounts and ${counted(regions.length, 'Region')}`
    : '';
}
