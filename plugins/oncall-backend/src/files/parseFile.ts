import { judgeContacts } from '../contacts/judgeContacts';
import { readContacts } from '../contacts/readContacts';
import { StoredContacts } from '../contacts/StoredContacts';
import { judgePlan } from '../plans/judgePlan';
import { readPlan } from '../plans/readPlan';
import { ContactFileKind } from './ContactFileRow';
import { FileReview } from './FileReview';

/** What is kept of a file, of whatever kind. */
export interface ParsedFile {
  /** `StoredContacts` without who left, or `StoredPlan`. */
  content: object;
  review?: FileReview;
  /** ISO 8601 duration. */
  reviewEvery?: string;
}

export function parseFile(
  kind: ContactFileKind,
  text: string,
): ParsedFile | { problem: string } {
  if (kind === 'incidentPlan') {
    const { plan, ...rest } = readPlan(text);
    return { ...rest, content: plan };
  }
  const read = readContacts(text);
  if ('problem' in read) {
    return read;
  }
  const { contacts, ...rest } = read;
  return { ...rest, content: contacts };
}

/** Users whom stored contacts name. */
export function usersIn(kind: ContactFileKind, content: string): string[] {
  if (kind !== 'contacts') {
    return [];
  }
  const { entries }: StoredContacts = JSON.parse(content);
  return entries
    .flatMap(({ primary, backup }) => [primary?.userRef, backup?.userRef])
    .filter(ref => ref !== undefined);
}

/** Stored content with who has left since, and what it lacks. */
export function judgeFile(
  kind: ContactFileKind,
  content: string,
  hasLeft: (userRef: string) => boolean,
): { content: string; missing: string[]; problems: string[] } {
  if (kind === 'incidentPlan') {
    return { content, ...judgePlan(JSON.parse(content)) };
  }
  const contacts: StoredContacts = {
    ...JSON.parse(content),
    left: [...new Set(usersIn(kind, content).filter(hasLeft))].sort(),
  };
  const { missingRoles, problems } = judgeContacts(contacts);
  return {
    content: JSON.stringify(contacts),
    missing: missingRoles,
    problems,
  };
}
