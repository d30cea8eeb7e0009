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
      return `${stepsThat(effects.mutating, 'changes', 'change')} something, ${
        effects.nonMutating ?? 0
      } only read, of ${effects.undetermined ?? 0} it cannot tell${whereOf(effects)}.`;
  }
}

function stepsThat(count = 0, one: string, many: string): string {
  return `${counted(count, 'step')} ${count === 1 ? one : many}`;
}

function whereOf({ totalAccounts = 0, regions = [] }: Preview['effects']) {
  return totalAccounts > 1
    ? `, in ${totalAccounts} accounts and ${counted(regions.length, 'Region')}`
    : '';
}
