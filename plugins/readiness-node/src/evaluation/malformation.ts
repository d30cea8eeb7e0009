import {
  Evidence,
  OUTCOMES,
} from '@opsready/backstage-plugin-readiness-common';
import { Verdict } from '../Check';

/** What is wrong with a verdict that a check returned; `undefined` where nothing is. */
export function malformation(verdict: Verdict, now: Date): string | undefined {
  if (typeof verdict !== 'object' || verdict === null) {
    return 'it is no verdict';
  }
  if (!OUTCOMES.includes(verdict.outcome)) {
    return `its outcome '${verdict.outcome}' does not exist`;
  }
  if (typeof verdict.message !== 'string' || verdict.message.trim() === '') {
    return 'its message is empty';
  }
  if (!Array.isArray(verdict.evidence)) {
    return 'its evidence is no list';
  }
  for (const evidence of verdict.evidence) {
    const problem = evidenceMalformation(evidence);
    if (problem) return problem;
  }
  return changesAtMalformation(verdict.changesAt, now);
}

function evidenceMalformation(evidence: Evidence): string | undefined {
  if (typeof evidence.label !== 'string' || evidence.label.trim() === '') {
    return 'an item of its evidence has no label';
  }
  if (evidence.link !== undefined && !isHttps(evidence.link)) {
    return `the link of its evidence '${evidence.label}' is no https address`;
  }
  if (evidence.at !== undefined && Number.isNaN(Date.parse(evidence.at))) {
    return `the time of its evidence '${evidence.label}' is no instant`;
  }
  return undefined;
}

/** Cheap, because every link of every entity comes through here. */
function isHttps(link: string): boolean {
  return link.startsWith('https://') && URL.canParse(link);
}

function changesAtMalformation(
  changesAt: Date | undefined,
  now: Date,
): string | undefined {
  if (changesAt === undefined) return undefined;
  if (!(changesAt instanceof Date) || Number.isNaN(changesAt.getTime())) {
    return 'the instant at which it changes is no instant';
  }
  return changesAt.getTime() <= now.getTime()
    ? 'the instant at which it changes has passed'
    : undefined;
}
