import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { parameterUses, Use } from './parameterUses';
import { readChoosers } from './readTargets';

const UNCHECKED = 'It may name a resource; what it names is not checked.';
const CHOOSES =
  'It decides what AWS looks up for a step to act on, so that only its default is taken.';

/**
 * Marks the parameters that name a resource although they are declared as plain text: those that a step hands to AWS as
 * the resource to act on. Most documents are written so, and their values have to be judged like those of resource types.
 * A parameter of several uses that differ, or that names what is yet to be made, is left as it is; where it may name
 * something that nobody checks, a note says so.
 */
export function inferResourceTypes(
  parameters: RunbookParameter[],
  mainSteps: unknown,
): RunbookParameter[] {
  const uses = new Map(parameters.map(({ name }) => [name, new Array<Use>()]));
  for (const use of parameterUses(mainSteps)) {
    uses.get(use.name)?.push(use);
  }
  const choosers = new Set(
    readChoosers(mainSteps).map(({ parameter }) => parameter),
  );
  return parameters.map(parameter => {
    const { name, declaredType, resourceType, filledByServer } = parameter;
    const isText = ['String', 'StringList'].includes(declaredType);
    if (filledByServer) {
      return parameter;
    }
    const used =
      isText && !resourceType ? asUsed(parameter, uses.get(name)!) : parameter;
    return choosers.has(name) ? withNote(used, CHOOSES) : used;
  });
}

function asUsed(parameter: RunbookParameter, uses: Use[]): RunbookParameter {
  const types = new Set(
    uses.flatMap(use => {
      if (use.kind === 'unknown') {
        return [];
      }
      return use.kind === 'resource' ? [use.type] : [undefined];
    }),
  );
  const [type] = types;
  if (types.size === 1 && type !== undefined) {
    return { ...parameter, resourceType: type };
  }
  const mayName = types.size > 1 || uses.some(({ kind }) => kind === 'unknown');
  // What the document lists itself is its own word.
  return mayName && !parameter.allowedValues
    ? withNote(parameter, UNCHECKED)
    : parameter;
}

function withNote(parameter: RunbookParameter, note: string): RunbookParameter {
  return { ...parameter, notes: [...parameter.notes, note] };
}
