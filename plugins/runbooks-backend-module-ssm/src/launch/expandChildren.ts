import { SSMClient } from '@aws-sdk/client-ssm';
import {
  ExecutionPlan,
  Place,
  Refusal,
  RiskClass,
  RunbookParameter,
} from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { LaunchAccount } from '../config/SsmSettings';
import { ChildDocument, DocumentReading, highestRisk } from '../document';
import { currentDocument } from './currentDocument';
import { childValues, fillText, Values } from './childValues';
import { toRoleArn } from './fillRoles';
import { givenBySomebody, judgeChoosers } from './judgeChoosers';

const MAX_DEPTH = 5;
const MAX_CHILDREN = 25;

/** Documents that the steps of a document run, and those that theirs run. */
export interface ExpandedChildren {
  children: NonNullable<ExecutionPlan['children']>;
  refusals: Refusal[];
  riskClass: RiskClass;
  riskReasons: string[];
  /** What the parameters of children come to that a person has a say in. */
  handedOver: HandedOver[];
}

/** Values that reach the parameters of a document, by name. */
export interface HandedOver {
  parameters: readonly RunbookParameter[];
  values: Values;
}

interface Expansion extends ExpandedChildren {
  client: SSMClient;
  account: LaunchAccount;
  place: Place;
  signal: AbortSignal;
}

interface Parent {
  values: Values;
  ownValues: Values;
  path: string[];
}

/**
 * Looks up all documents that a launch would run in the end, with the versions that are the default now. One that is only
 * chosen when it runs, does not exist, acts as a role that is not allowed, or runs itself is refused. Throws `SourceError`
 * where AWS cannot be asked.
 */
export async function expandChildren(options: {
  reading: DocumentReading;
  /** Name of the document that they are children of. */
  name: string;
  values: Values;
  /** Those of the values that no person gave: only they may decide about roles. */
  ownValues: Values;
  client: SSMClient;
  account: LaunchAccount;
  place: Place;
  signal: AbortSignal;
}): Promise<ExpandedChildren> {
  const expansion: Expansion = {
    ...options,
    children: [],
    refusals: [],
    riskClass: 'readOnly',
    riskReasons: [],
    handedOver: [],
  };
  await expand(expansion, {
    reading: options.reading,
    values: options.values,
    ownValues: options.ownValues,
    path: [options.name],
  });
  const { children, refusals, riskClass, riskReasons, handedOver } = expansion;
  return { children, refusals, riskClass, riskReasons, handedOver };
}

async function expand(
  expansion: Expansion,
  parent: Parent & { reading: DocumentReading },
): Promise<void> {
  for (const child of parent.reading.children) {
    const step = [...parent.path.slice(1), child.step].join(' > ');
    const name = fillText(child.name, parent.values, expansion.place);
    const refusal = refuse(child, { name, step, path: parent.path });
    if (refusal) {
      expansion.refusals.push(refusal);
      continue;
    }
    if (expansion.children.length >= MAX_CHILDREN) {
      expansion.refusals.push({
        code: 'notUnderstood',
        message: `The document runs more than ${MAX_CHILDREN} others, which is more than is looked into.`,
      });
      return;
    }
    await expandOne(expansion, parent, { child, name, step });
  }
}

async function expandOne(
  expansion: Expansion,
  parent: Parent,
  { child, name, step }: { child: ChildDocument; name: string; step: string },
): Promise<void> {
  const { place } = expansion;
  let document;
  try {
    document = await currentDocument({
      ...expansion,
      ...place,
      name,
      version: child.version && fillText(child.version, parent.values, place),
    });
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind !== 'notFound') {
      throw error;
    }
    expansion.refusals.push({
      code: 'documentGone',
      message: `Step '${step}' runs the document ${name}, which does not exist in account ${place.account}, ${place.region}, or not in that version.`,
    });
    return;
  }
  const { reading, version, hash } = document;
  expansion.children.push({
    documentName: name,
    documentVersion: version,
    contentHash: hash,
    step,
  });
  const riskClass = highestRisk(reading.steps.map(({ risk }) => risk));
  expansion.riskClass = highestRisk([expansion.riskClass, riskClass]);
  if (riskClass !== 'readOnly') {
    expansion.riskReasons.push(
      `Step '${step}' runs ${name}, which is ${riskClass}.`,
    );
  }
  const values = childValues(child, reading, parent.values, place);
  const ownValues = childValues(child, reading, parent.ownValues, place);
  const given = givenBySomebody(values, ownValues);
  expansion.handedOver.push({ parameters: reading.parameters, values: given });
  expansion.refusals.push(
    ...judgeChoosers(reading.choosers, given, step.split(' > ')),
  );
  if (document.format === 'ssmAutomation') {
    const refusal = judgeChildRole(reading, ownValues, {
      ...expansion,
      step,
      name,
    });
    if (refusal) {
      expansion.refusals.push(refusal);
    }
  }
  await expand(expansion, {
    reading,
    values,
    ownValues,
    path: [...parent.path, name],
  });
}

function refuse(
  child: ChildDocument,
  { name, step, path }: { name: string; step: string; path: string[] },
): Refusal | undefined {
  if (name === '' || name.includes('{{')) {
    return {
      code: 'notUnderstood',
      message: `Step '${step}' runs a document that can only be told when it runs, so nobody can judge it before.`,
    };
  }
  if (child.untold) {
    return {
      code: 'notUnderstood',
      message: `Step '${step}' hands parameters to ${name} that can only be told when it runs, so nobody can judge them before. Let it name each of them.`,
    };
  }
  if (child.elsewhere) {
    return {
      code: 'childNotAllowed',
      message: `Step '${step}' runs ${name} in other accounts or Regions by itself, as a role that is not judged here.`,
    };
  }
  if (path.includes(name) || path.length > MAX_DEPTH) {
    return {
      code: 'notUnderstood',
      message: `Step '${step}' runs ${name} within itself, or documents within documents deeper than ${MAX_DEPTH}.`,
    };
  }
  return undefined;
}

/** A child without a role of its own acts as its parent does, which was judged. */
function judgeChildRole(
  reading: DocumentReading,
  values: Values,
  options: { account: LaunchAccount; place: Place; step: string; name: string },
): Refusal | undefined {
  const { account, place, step, name } = options;
  const role = toRoleArn(
    fillText(reading.assumeRole ?? '', values, place),
    place,
  );
  return role === '' || account.automationRoles.includes(role)
    ? undefined
    : {
        code: 'roleNotAllowed',
        message: `Step '${step}' runs ${name} as ${role}, which config does not allow in account ${account.account}.`,
      };
}
