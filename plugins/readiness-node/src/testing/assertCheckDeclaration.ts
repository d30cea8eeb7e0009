import { ok } from 'node:assert';
import { Check } from '../Check';
import { defineCheck } from '../define';

const TEXTS = ['title', 'failureTitle', 'rationale', 'remediation'] as const;

/** Throws where a check does not describe itself well enough to be shown. */
export function assertCheckDeclaration(check: Check): void {
  defineCheck(check);
  for (const text of TEXTS) {
    ok(check[text]?.trim(), `Check '${check.id}' has no ${text}`);
  }
  ok(
    check.title !== check.failureTitle,
    `Check '${check.id}' has the same title whether it passes or fails`,
  );
  ok(
    check.source.title.trim() && check.source.quote.trim(),
    `Check '${check.id}' does not cite the sentence that it serves`,
  );
  ok(
    URL.canParse(check.source.url) &&
      new URL(check.source.url).protocol === 'https:',
    `The source of check '${check.id}' has no https address`,
  );
  ok(
    new Set(check.requiredFacts).size === check.requiredFacts.length,
    `Check '${check.id}' requires a fact twice`,
  );
}
