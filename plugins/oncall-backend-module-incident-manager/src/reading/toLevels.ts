import { Stage } from '@aws-sdk/client-ssm-contacts';
import {
  ProviderLevel,
  ProviderLevelTarget,
} from '@opsready/backstage-plugin-oncall-node';
import { ListedContact } from './listContacts';
import { PlannedContact, targetArns } from './readPlans';

const KINDS = {
  PERSONAL: 'person',
  ONCALL_SCHEDULE: 'schedule',
  ESCALATION: 'roster',
} as const;

/** Whom a contact reaches, level by level: a person or an on-call schedule by itself is one level. Pure. */
export function toLevels(
  contact: PlannedContact,
  directory: ReadonlyMap<string, ListedContact>,
): { levels: ProviderLevel[]; problems: string[] } {
  if (contact.type !== 'ESCALATION') {
    return { levels: [{ targets: [targetOf(contact)] }], problems: [] };
  }
  const stages = contact.plan?.Stages ?? [];
  const problems: string[] = [];
  if (stages.length === 0) {
    problems.push(
      `The escalation plan '${contact.id}' has no stages, so that nobody is engaged. Add one in Incident Manager.`,
    );
  }
  const levels = stages.map((stage, index) => {
    const known = knownTargets(stage, directory);
    for (const arn of known.missing) {
      problems.push(
        `Stage ${index + 1} of the escalation plan '${contact.id}' engages ${arn}, which is not there. Take it out of the plan in Incident Manager, or create it again.`,
      );
    }
    return {
      delayMinutes: stage.DurationInMinutes,
      targets: known.targets,
    };
  });
  return { levels, problems };
}

/** The targets of a stage, each once, and those that are not there. */
function knownTargets(
  stage: Stage,
  directory: ReadonlyMap<string, ListedContact>,
): { targets: ProviderLevelTarget[]; missing: string[] } {
  const arns = new Set(targetArns([stage]));
  return {
    targets: [...arns].flatMap(arn => {
      const contact = directory.get(arn);
      return contact ? [targetOf(contact)] : [];
    }),
    missing: [...arns].filter(arn => !directory.has(arn)),
  };
}

function targetOf({ type, id }: ListedContact): ProviderLevelTarget {
  return { kind: KINDS[type], id };
}
