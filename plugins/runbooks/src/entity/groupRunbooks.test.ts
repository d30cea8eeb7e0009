import { BoundRunbook } from '@opsready/backstage-plugin-runbooks-common';
import {
  paymentDelays,
  PRODUCTION,
  restartService,
  STAGING,
  tagMachines,
} from '../__fixtures__';
import { groupRunbooks, lastRunOf, runnableFirst } from './groupRunbooks';

function bound(
  runbook: BoundRunbook['runbook'],
  allowed: boolean = true,
): BoundRunbook {
  return { runbook, bindings: [], canRun: { allowed } };
}

const inStaging = {
  ...restartService,
  id: 'restart-in-staging',
  place: STAGING,
  statistics: { ...tagMachines.statistics },
};

describe('groupRunbooks', () => {
  it('puts one document together wherever it lies, and nothing else', () => {
    const groups = groupRunbooks([
      bound(inStaging),
      bound(tagMachines),
      bound(restartService),
      bound({ ...paymentDelays, id: 'a' }),
      bound({ ...paymentDelays, id: 'b' }),
    ]);
    expect(
      groups.map(({ members }) => members.map(({ runbook }) => runbook.id)),
    ).toEqual([
      ['restart-service', 'restart-in-staging'],
      ['tag-machines'],
      ['a'],
      ['b'],
    ]);
    expect(groups[0].members[0].runbook.place).toEqual(PRODUCTION);
  });

  it('puts those first that may be run somewhere', () => {
    const groups = groupRunbooks([
      bound(tagMachines, false),
      bound(restartService, false),
      bound(inStaging),
    ]);
    expect(
      runnableFirst(groups).map(({ members }) => members[0].runbook.title),
    ).toEqual(['Restart a service', 'Tag machines']);
  });

  it('knows where it was run last', () => {
    const [group] = groupRunbooks([bound(inStaging), bound(restartService)]);
    expect(lastRunOf(group).runbook.id).toBe('restart-service');
  });
});
