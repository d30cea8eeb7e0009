import { SSMClient } from '@aws-sdk/client-ssm';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  LaunchRequest,
  Place,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  PreparedLaunch,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { readDocument } from '../document';
import { CurrentDocument, currentDocument } from './currentDocument';
import { expandChildren, HandedOver } from './expandChildren';
import { givenValues } from './givenValues';
import { DocumentKind, LaunchDraft } from './LaunchDraft';
import { ExecutorOptions, readOwnResources } from './ownResources';
import {
  judgeNamedResources,
  NamedResource,
  namesResources,
} from './resourceParameters';
import { toPrepared } from './toPrepared';

interface Asked {
  runbook: IndexedRunbook;
  entity: Entity;
  launch: LaunchRequest;
  signal: AbortSignal;
}

/**
 * Resolves a launch of a document to what exactly would run. What the document and config decide comes first; AWS is asked
 * only where they let it through, and nothing is started.
 */
export async function prepareLaunch(
  executor: ExecutorOptions,
  kind: DocumentKind,
  asked: Asked,
): Promise<PreparedLaunch> {
  const { settings, clients } = executor;
  const { runbook, signal } = asked;
  const { place } = runbook;
  if (!place) {
    throw new InputError(`The runbook ${runbook.name} has no place on AWS`);
  }
  const launch = { ...asked.launch, parameters: givenValues(asked) };
  const draftOf = (reading: LaunchDraft['reading']) =>
    kind.draft({ settings, place, reading, launch });

  const indexed = draftOf(readDocument(runbook.content.text, kind.format));
  if (indexed.refusals.length > 0) {
    return toPrepared({ kind, runbook, place, draft: indexed });
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
    const refusals = [goneRefusal(error, runbook)];
    return toPrepared({
      kind,
      runbook,
      place,
      draft: { ...indexed, refusals },
    });
  }
  const draft = draftOf(document.reading);
  if (draft.refusals.length > 0) {
    return toPrepared({ kind, runbook, place, draft, document });
  }
  const places = draft.locations ?? [place];
  const children = await expandChildren({
    ...draft,
    name: runbook.name,
    client,
    account: settings.launch.accounts.get(place.account)!,
    place,
    signal,
  });
  const named = [
    { parameters: draft.reading.parameters, values: draft.values },
    ...children.handedOver,
  ];
  const resources = await lookUpResources(executor, asked, named, places);
  return toPrepared({
    ...{ kind, runbook, place, draft, document, resources, children },
    executionRoleName: settings.launch.executionRoleName,
  });
}

/** The refusal where a document is gone; throws what else it is. */
function goneRefusal(error: unknown, { name, place }: IndexedRunbook): Refusal {
  if (!(error instanceof SourceError) || error.kind !== 'notFound') {
    throw error;
  }
  return {
    code: 'documentGone',
    message: `The document ${name} does not exist any more in account ${place?.account}, ${place?.region}.`,
  };
}

/** Those that the launch itself names, and those that it hands over to the documents that it runs. */
async function lookUpResources(
  executor: ExecutorOptions,
  { entity, signal }: Asked,
  named: readonly HandedOver[],
  places: readonly Place[],
): Promise<NamedResource[]> {
  if (
    !named.some(({ parameters, values }) => namesResources(parameters, values))
  ) {
    return [];
  }
  const own = await readOwnResources(executor, { entity, places, signal });
  const [first, ...handedOver] = named.map(({ parameters, values }) =>
    judgeNamedResources({ parameters, values, own, places }),
  );
  const resources = new Map(handedOver.flat().map(one => [one.id, one]));
  for (const { id } of first) {
    resources.delete(id);
  }
  return [...first, ...resources.values()];
}
