import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
  warn,
} from '@opsready/backstage-plugin-readiness-node';
import { listOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';

interface PackScore {
  account: string;
  region: string;
  pack: string;
  /** Percent; null where Config has none yet. */
  score: number | null;
}

const PASS_FROM = 90;
const WARN_FROM = 70;

/** The worst pack decides: a mean would hide it. */
export const conformancePacksScore = defineCheck({
  id: 'conformance-packs-score',
  title: 'The conformance packs around it score well',
  failureTitle: 'A conformance pack around it scores too low',
  rationale:
    'A conformance pack is the set of rules that the organisation has chosen for an account. Its score tells how much of the ground that the entity stands on complies.',
  remediation:
    'Open the conformance pack in AWS Config (**Conformance packs**, choose it, filter **Noncompliant**) and mend the rules with the most resources first. The score is of the whole account and Region: agree with those who own the other resources.',
  source: wellArchitected(
    'OPS07-BP02',
    'The ORR checklist should include configuration items, security and governance requirements, and best practices from your organization.',
  ),
  requiredFacts: ['aws-config/conformance-packs'],
  evaluate({ facts }) {
    const packs = listOf<PackScore>(facts['aws-config/conformance-packs']);
    if (packs.length === 0) {
      return notApplicable(
        'No conformance pack is deployed where the entity has resources.',
      );
    }
    const evidence = packs.map(({ account, region, pack, score }) => ({
      label: `${pack} (${account} ${region})`,
      value: score ?? 'no score yet',
    }));
    const scored = packs
      .filter(({ score }) => score !== null)
      .sort((a, b) => a.score! - b.score!);
    const worst = scored[0];
    const says =
      worst &&
      `Conformance pack '${worst.pack}' in ${worst.account} ${worst.region} scores ${worst.score} %`;
    if (worst && worst.score! < WARN_FROM) {
      return fail(`${says}; at least ${WARN_FROM} % are needed.`, evidence);
    }
    if (!worst) {
      return unknown('No conformance pack has a score yet.', evidence);
    }
    const missing = packs.length - scored.length;
    const unscored =
      missing > 0 ? ` ${missing} of ${packs.length} have no score yet.` : '';
    return worst.score! < PASS_FROM
      ? warn(`${says}; ${PASS_FROM} % are wanted.${unscored}`, evidence)
      : pass(`${says}, and none scores less.${unscored}`, evidence);
  },
});
