import { Place } from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  PreparedLaunch,
} from '@opsready/backstage-plugin-runbooks-node';
import { highestRisk } from '../document';
import { CurrentDocument } from './currentDocument';
import { ExpandedChildren } from './expandChildren';
import { DocumentKind, LaunchDraft } from './LaunchDraft';
import { planParameters, planTargets } from './planParameters';
import { NamedResource } from './resourceParameters';
import { stepReasons } from './stepReasons';

const CHANGED =
  'The document has changed since it was last read for the index; what is shown here is how it is now.';

/** Puts together what is known of a launch: of its document in AWS, where that was asked for. Pure. */
export function toPrepared(options: {
  kind: DocumentKind;
  runbook: IndexedRunbook;
  place: Place;
  draft: LaunchDraft;
  document?: CurrentDocument;
  resources?: NamedResource[];
  children?: ExpandedChildren;
  executionRoleName?: string;
}): PreparedLaunch {
  const { kind, runbook, place, draft, document, children } = options;
  const { reading, values, rateControl, locations, role } = draft;
  const { resources = [], executionRoleName } = options;
  const documentName = runbook.name;
  const documentVersion = document?.version ?? runbook.version ?? '1';
  const hash = document?.hash ?? runbook.contentHash;
  return {
    plan: {
      executorId: kind.executorId,
      documentName,
      documentVersion,
      contentHash: hash,
      place,
      ...(role && { role }),
      parameters: planParameters(reading.parameters, values),
      targets: planTargets(resources),
      ...(rateControl && { rateControl }),
      ...(locations && { locations }),
      ...(children?.children.length && { children: children.children }),
      steps: reading.steps,
    },
    sealed: kind.seal({
      ...{ place, documentName, documentVersion, hash, draft },
      hashType: document?.hashType,
      executionRoleName,
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
    warnings: [
      ...(hash === runbook.contentHash ? [] : [CHANGED]),
      ...reading.problems,
    ],
  };
}
