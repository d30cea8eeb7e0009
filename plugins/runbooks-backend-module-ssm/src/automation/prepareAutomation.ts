import { SSMClient } from '@aws-sdk/client-ssm';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  LaunchRequest,
  Place,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  PreparedLaunch,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { highestRisk, readDocument } from '../document';
import { AUTOMATION_EXECUTOR } from '../executorIds';
import { CurrentDocument, currentDocument } from '../launch/currentDocument';
import { ExpandedChildren, expandChildren } from '../launch/expandChildren';
import { ExecutorOptions, readOwnResources } from '../launch/ownResources';
import { planParameters, planTargets } from '../launch/planParameters';
import {
  judgeNamedResources,
  NamedResource,
  namesResources,
} from '../launch/resourceParameters';
import { stepReasons } from '../launch/stepReasons';
import { givenValues } from '../launch/givenValues';
import { AutomationDraft, draftAutomation } from './draftAutomation';
import { sealAutomation } from './SealedAutomation';

interface Asked {
  runbook: IndexedRunbook;
  entity: Entity;
  launch: LaunchRequest;
  signal: AbortSignal;
}

/**
 * Resolves a launch of an Automation document. What the document and config decide comes first; AWS is asked only where
 * they let it through.
 */
export async function prepareAutomation(
  executor: ExecutorOptions,
  asked: Asked,
): Promise<PreparedLaunch> {
  const { settings, clients } = executor;
  const { runbook, signal } = asked;
  const { place } = runbook;
  if (!place) {
    throw new InputError(`The runbook ${runbook.name} has no place on AWS`);
  }
  const launch = { ...asked.launch, parameters: givenValues(asked) };
  const indexed = draftAutomation({
    settings,
    place,
    reading: readDocument(runbook.content.text, 'ssmAutomation'),
    launch,
  });
  if (indexed.refusals.length > 0) {
    return toPrepared({ runbook, place, draft: indexed });
  }
  const client = clients.getClient(SSMClient, place);
  let document: CurrentDocument;
  try {
    document = await currentDocument({
      client,
      ...place,
      name: runbook.name,
      indexed: runbook,
      signal,
    });
  } catch (error) {
    const gone = goneRefusal(error, runbook);
    return toPrepared({
      runbook,
      place,
      draft: { ...indexed, refusals: [gone] },
    });
  }
  const draft = draftAutomation({
    settings,
    place,
    reading: document.reading,
    launch,
  });
  if (draft.refusals.length > 0) {
    return toPrepared({ runbook, place, draft, document });
  }
  const places = draft.locations ?? [place];
  const [resources, children] = await Promise.all([
    lookUpResources(executor, asked, draft, places),
    expandChildren({
      ...draft,
      name: runbook.name,
      client,
      account: settings.launch.accounts.get(place.account)!,
      place,
      signal,
    }),
  ]);
  return toPrepared({
    runbook,
    place,
    draft,
    document,
    resources,
    children,
    executionRoleName: settings.launch.executionRoleName,
  });
}

/** The refusal where a document is gone; throws what else it is. */
export function goneRefusal(
  error: unknown,
  runbook: IndexedRunbook,
): PreparedLaunch['refusals'][number] {
  if (!(error instanceof SourceError) || error.kind !== 'notFound') {
    throw error;
  }
  return {
    code: 'documentGone',
    message: `The document ${runbook.name} does not exist any more in account ${runbook.place?.account}, ${runbook.place?.region}.`,
  };
}

async function lookUpResources(
  executor: ExecutorOptions,
  { entity, signal }: Asked,
  { reading, values }: AutomationDraft,
  places: readonly Place[],
): Promise<NamedResource[]> {
  const { parameters } = reading;
  if (!namesResources(parameters, values)) {
    return [];
  }
  const own = await readOwnResources(executor, { entity, places, signal });
  return judgeNamedResources({ parameters, values, own, places });
}

function toPrepared(options: {
  runbook: IndexedRunbook;
  place: Place;
  draft: AutomationDraft;
  document?: CurrentDocument;
  resources?: NamedResource[];
  children?: ExpandedChildren;
  executionRoleName?: string;
}): PreparedLaunch {
  const { runbook, place, draft, document, children } = options;
  const { reading, values, rateControl, locations, role } = draft;
  const resources = options.resources ?? [];
  const documentVersion = document?.version ?? runbook.version ?? '1';
  const contentHash = document?.hash ?? runbook.contentHash;
  return {
    plan: {
      executorId: AUTOMATION_EXECUTOR,
      documentName: runbook.name,
      documentVersion,
      contentHash,
      place,
      ...(role && { role }),
      parameters: planParameters(reading.parameters, values),
      targets: planTargets(resources),
      ...(rateControl && { rateControl }),
      ...(locations && { locations }),
      ...(children?.children.length && { children: children.children }),
      steps: reading.steps,
    },
    sealed: sealAutomation({
      ...{ place, documentName: runbook.name, documentVersion },
      ...{ wire: draft.wire, rateControl, locations },
      executionRoleName: options.executionRoleName,
    }),
    refusals: [...draft.refusals, ...(children?.refusals ?? [])],
    riskClass: highestRisk([
      ...reading.steps.map(({ risk }) => risk),
      children?.riskClass,
    ]),
    riskReasons: [
      ...stepReasons(reading.steps),
      ...(children?.riskReasons ?? []),
    ],
    resources: resources.map(({ resource, ...named }) => named),
    warnings: warningsOf(runbook, { contentHash, problems: reading.problems }),
  };
}

export function warningsOf(
  runbook: IndexedRunbook,
  { contentHash, problems }: { contentHash: string; problems: string[] },
): string[] {
  return contentHash === runbook.contentHash
    ? problems
    : [
        'The document has changed since it was last read for the index; what is shown here is how it is now.',
        ...problems,
      ];
}
