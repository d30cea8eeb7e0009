import { ok } from 'node:assert';
import { durationToMilliseconds } from '@backstage/types';
import { Collector } from '../Collector';
import { defineCollector } from '../define';

const PERMISSION = /^[a-z0-9.-]+:[A-Za-z0-9]+$|^[a-z]+(\.[a-z]+)+$/;

/** Throws where a collector does not describe itself, or could never deliver a fact that is young enough. */
export function assertCollectorDeclaration(collector: Collector): void {
  const { id, title, description, facts, schedule } = collector;
  if (collector.kind === 'target') {
    defineCollector(collector);
  } else {
    defineCollector(collector);
  }
  ok(title.trim(), `Collector '${id}' has no title`);
  ok(description.trim(), `Collector '${id}' has no description`);
  ok(Object.keys(facts).length > 0, `Collector '${id}' delivers no fact`);

  const frequency = durationToMilliseconds(schedule.frequency);
  ok(frequency > 0, `Collector '${id}' has no frequency`);
  ok(
    durationToMilliseconds(schedule.timeout) > 0,
    `Collector '${id}' has no timeout`,
  );
  for (const [fact, definition] of Object.entries(facts)) {
    ok(
      definition.description.trim().endsWith('.'),
      `Fact '${fact}' of collector '${id}' is not described by a sentence`,
    );
    ok(
      durationToMilliseconds(definition.maxAge) >= frequency,
      `Fact '${fact}' of collector '${id}' is too old before it is read again`,
    );
  }
  assertPermissions(collector);
}

function assertPermissions({ id, requiredPermissions }: Collector): void {
  for (const permission of requiredPermissions) {
    ok(
      PERMISSION.test(permission),
      `Collector '${id}' requires '${permission}', which is no permission such as 'securityhub:GetFindings' or 'catalog.entity.read'`,
    );
  }
  ok(
    new Set(requiredPermissions).size === requiredPermissions.length,
    `Collector '${id}' requires a permission twice`,
  );
}
