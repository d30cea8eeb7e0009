import { toAwsError } from '../errors/toAwsError';
import { askPlaces, PlaceQuestion } from './askPlaces';
import { readEntityTag } from './entityTag';
import { matchResource } from './matchResource';
import { readPlace } from './readPlace';
import {
  ResolvedResource,
  ResolvedResources,
  UnresolvedPlace,
} from './ResolvedResources';
import { ResolveOptions } from './ResolveOptions';
import { unlistedClaims } from './unlistedClaims';

const PLACES_AT_ONCE = 10;
const MAX_LISTED_PER_PLACE = 2_000;
const MAX_RESOURCES = 5_000;

/**
 * The resources that one entity claims, as they are in AWS now: read from the tagging API with the read role, by the
 * rules by which readiness maps resources to entities.
 *
 * @remarks
 *
 * Each account x Region that the claims can reach is asked in one chain of calls, whatever the number of resources; ten
 * at a time. A place that does not answer, or lists more than 2,000 resources, is in `unresolved`, and does not hold up
 * the others. What is not in `resources` was not confirmed, so that nothing may be done to it.
 *
 * Only resources that carry tags, or once did, are listed by the tagging API.
 *
 * @throws the signal's reason where it aborts
 * @public
 */
export async function resolveResources(
  options: ResolveOptions,
): Promise<ResolvedResources> {
  const { selector, targets, types, signal } = options;
  const found = new Map<string, ResolvedResource>();
  const unresolved: UnresolvedPlace[] = [];
  const questions = askPlaces(selector, targets);

  async function resolvePlace(question: PlaceQuestion): Promise<void> {
    const { account, region } = question;
    try {
      let listed = 0;
      for await (const page of readPlace(question, options)) {
        signal.throwIfAborted();
        for (const resource of page) {
          const reason = matchResource(selector, resource);
          if (reason && (types?.includes(resource.type ?? '') ?? true)) {
            found.set(resource.id, {
              ...resource,
              ...reason,
              consents: readEntityTag(resource.tags),
            });
          }
        }
        listed += page.length;
        if (listed > MAX_LISTED_PER_PLACE || found.size > MAX_RESOURCES) {
          unresolved.push(tooMany(question));
          return;
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      const { kind, message } = toAwsError(error, {
        account,
        region,
        operation: 'tag:GetResources',
        onDemand: true,
      });
      unresolved.push({ account, region, kind, message });
    }
  }

  const waiting = questions.values();
  const resolveNext = async () => {
    for (const question of waiting) {
      signal.throwIfAborted();
      await resolvePlace(question);
    }
  };
  await Promise.all(Array.from({ length: PLACES_AT_ONCE }, resolveNext));

  return {
    resources: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    unresolved: unresolved.sort((a, b) =>
      `${a.account} ${a.region}` < `${b.account} ${b.region}` ? -1 : 1,
    ),
    unlisted: unlistedClaims({ selector, questions, found, unresolved, types }),
  };
}

function tooMany({ account, region }: PlaceQuestion): UnresolvedPlace {
  return {
    account,
    region,
    kind: 'TooMany',
    message:
      `The entity claims more in account ${account}, ${region} than is looked up at once, so some of its resources ` +
      `are missing. Narrow the claims by opsready.io/aws-tags or aws.amazon.com/region.`,
  };
}
