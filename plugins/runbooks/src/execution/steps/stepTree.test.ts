import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { StepNode, stepTree } from './stepTree';

const step = (id: string, parentId?: string): ExecutionStep => ({
  id,
  name: id,
  status: 'pending',
  inputs: [],
  hasOutputs: false,
  parentId,
});

const idsOf = (nodes: readonly StepNode[]): string[] =>
  nodes.flatMap(node => [node.step.id, ...idsOf(node.inside)]);

describe('stepTree', () => {
  it('puts steps into the loop or the child that they run in', () => {
    const [loop, after] = stepTree([
      step('loop'),
      step('after'),
      step('loop/1', 'loop'),
      step('loop/2', 'loop'),
      step('deep', 'loop/2'),
    ]);
    expect(loop.inside.map(({ step: { id } }) => id)).toEqual([
      'loop/1',
      'loop/2',
    ]);
    expect(loop.inside[1].inside[0].step.id).toBe('deep');
    expect(after.inside).toEqual([]);
  });

  it('loses no step, whatever their parents say', () => {
    const ids = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(ids, fc.option(ids, { nil: undefined })), {
          selector: ([id]) => id,
        }),
        pairs => {
          const steps = pairs.map(([id, parent]) =>
            step(String(id), parent === undefined ? undefined : String(parent)),
          );
          expect(idsOf(stepTree(steps)).sort()).toEqual(
            steps.map(({ id }) => id).sort(),
          );
        },
      ),
    );
  });
});
