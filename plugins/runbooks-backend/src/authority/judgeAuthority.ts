import { matchesGlob } from '@opsready/backstage-plugin-opsready-node';
import {
  IndexedRunbook,
  PreparedLaunch,
} from '@opsready/backstage-plugin-runbooks-node';
import { Grant } from './Grant';

/** Whether a runbook may be run for an entity at all. */
export interface Authority {
  allowed: boolean;
  /** Why, and where not, what to do. */
  message: string;
  /**
   * Not allowed yet, but resources whose own tag names the entity would give the right: asked again once it is known
   * which ones a launch touches.
   */
  dependsOnResources?: boolean;
}

/** What of a runbook gives or denies the right to run it. */
type Judged = Pick<
  IndexedRunbook,
  'format' | 'name' | 'place' | 'consents' | 'parameters'
>;
type Resource = Pick<
  PreparedLaunch['resources'][number],
  'id' | 'parameter' | 'consents'
>;

/**
 * Judges the right to run a runbook for an entity. Annotations are claims: the right comes from the other side, which is
 * the document's or each resource's own tag, or config that gives the owner of the entity that account and document. A
 * resource that names other entities denies it, whatever else holds.
 *
 * @param resources - what a launch would touch; without it the answer is about launches in general
 */
export function judgeAuthority(options: {
  runbook: Judged;
  entity: { entityRef: string; ownerRef?: string };
  grants: readonly Grant[];
  resources?: readonly Resource[];
  /** Where else it would run than where the document is. */
  places?: ReadonlyArray<{ account: string }>;
}): Authority {
  const { runbook, entity, grants, resources, places = [] } = options;
  const { entityRef } = entity;
  if (!actsOnAws(runbook)) {
    return {
      allowed: true,
      message: 'People do its steps: it acts on nothing.',
    };
  }
  const foreign = resources?.find(
    ({ consents }) => consents.length > 0 && !consents.includes(entityRef),
  );
  if (foreign) {
    return {
      allowed: false,
      message:
        `The resource ${foreign.id} (parameter ${foreign.parameter}) belongs to ${foreign.consents.join(', ')} by its ` +
        `tag opsready:entity, not to ${entityRef}. Choose another one, or add ${entityRef} to the tag.`,
    };
  }
  if (runbook.consents.includes(entityRef)) {
    return {
      allowed: true,
      message: `The tag opsready:entity of ${runbook.name} names ${entityRef}.`,
    };
  }
  const accounts = [...(runbook.place ? [runbook.place] : []), ...places].map(
    ({ account }) => account,
  );
  const own = grants.filter(grant => gives(grant, runbook, entity.ownerRef));
  const given = (account: string) =>
    own.some(grant => grant.accounts?.includes(account) ?? true);
  const isGiven =
    accounts.length > 0
      ? accounts.every(given)
      : own.some(grant => !grant.accounts);
  if (isGiven) {
    return {
      allowed: true,
      message: `Config gives ${entity.ownerRef} the document ${runbook.name}${inAccounts(accounts)}.`,
    };
  }
  if (
    resources &&
    resources.length > 0 &&
    resources.every(({ consents }) => consents.includes(entityRef))
  ) {
    return {
      allowed: true,
      message: `The tag opsready:entity of every resource names ${entityRef}.`,
    };
  }
  return {
    allowed: false,
    message: refusal(runbook, entity, accounts),
    dependsOnResources:
      resources === undefined &&
      runbook.parameters.some(
        ({ resourceType, filledByServer }) => resourceType && !filledByServer,
      ),
  };
}

/** Whether it is run at AWS, and not by people. */
export function actsOnAws({ format }: Pick<IndexedRunbook, 'format'>): boolean {
  return format === 'ssmAutomation' || format === 'ssmCommand';
}

/** Whether it gives the document to the owner; in which accounts is another question. */
function gives(
  { owner, documents }: Grant,
  { name }: Judged,
  ownerRef: string | undefined,
): boolean {
  return (
    owner === ownerRef &&
    (!documents || documents.some(glob => matchesGlob(glob, name)))
  );
}

function refusal(
  runbook: Judged,
  { entityRef, ownerRef }: { entityRef: string; ownerRef?: string },
  accounts: string[],
): string {
  const grantee = ownerRef ?? 'the owner of the entity, which has none,';
  return (
    `An annotation gives no right to run ${runbook.name}${inAccounts(accounts)} for ${entityRef}. Who owns the document can ` +
    `add ${entityRef} to its tag opsready:entity, or config can give it to ${grantee} under opsready.runbooks.grants.`
  );
}

function inAccounts(accounts: string[]): string {
  const [account, ...more] = new Set(accounts);
  if (!account) {
    return '';
  }
  return more.length > 0
    ? ` in the accounts ${[account, ...more].join(', ')}`
    : ` in account ${account}`;
}
