import { CheckDefinition } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../../definitions/Definitions';

/** The check catalogue, by id. */
export function checkDefinitions(definitions: Definitions): CheckDefinition[] {
  return definitions.checks
    .map(check => ({
      id: check.id,
      title: check.title,
      failureTitle: check.failureTitle,
      rationale: check.rationale,
      remediation: check.remediation,
      source: {
        title: check.source.title,
        url: check.source.url,
        quote: check.source.quote,
      },
      requiredFacts: [...check.requiredFacts],
      installed: check.requiredFacts.every(factId =>
        definitions.collectors.has(factId.slice(0, factId.indexOf('/'))),
      ),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
