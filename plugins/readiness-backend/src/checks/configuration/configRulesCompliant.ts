import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
  warn,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';
import { wellArchitected } from '../sources';

export const configRulesCompliant = defineCheck({
  id: 'config-rules-compliant',
  title: 'Its resources comply with the AWS Config rules',
  failureTitle: 'Its resources violate AWS Config rules',
  rationale:
    'Config rules are what the organisation has agreed on, tested each time a resource changes. A violation is drift from that agreement.',
  remediation:
    'Open each rule in the evidence, change the resource as the rule asks (in its template, so that the change lasts), and re-evaluate: console, AWS Config, **Rules**, choose the rule, **Actions**, **Re-evaluate**; or `aws configservice start-config-rules-evaluation --config-rule-names <rule>`. A rule without a result is often one whose Lambda function or permission is broken.',
  source: wellArchitected(
    'OPS07-BP02',
    'Periodically re-run your ORR on the workload to catch any drift from best practices.',
  ),
  requiredFacts: [
    'aws-config/insufficient-data-rules',
    'aws-config/noncompliant-rules',
  ],
  evaluate({ facts }) {
    const violated = readItemList(facts['aws-config/noncompliant-rules']);
    const silent = readItemList(facts['aws-config/insufficient-data-rules']);
    if (silent.total === 0) {
      return notApplicable(
        'No AWS Config rule looks at the resources of the entity.',
      );
    }
    if (violated.count > 0) {
      return fail(
        `${violated.count} of ${counted(violated.total, 'result')} of AWS Config ${violated.count === 1 ? 'is' : 'are'} not compliant: ${named(violated.items, violated.count)}.`,
        evidenceOf(violated.items),
      );
    }
    if (silent.count === 0) {
      return pass(
        violated.total === 1
          ? 'The only result of AWS Config is compliant.'
          : `All ${violated.total} results of AWS Config are compliant.`,
      );
    }
    // A rule without a result is no compliant one; only where something was judged at all is there half an answer.
    const judge = silent.count < silent.total ? warn : unknown;
    return judge(
      `AWS Config has no result yet for ${silent.count} of ${silent.total}: ${named(silent.items, silent.count)}.`,
      evidenceOf(silent.items),
    );
  },
});
