import {
  CONTACT_ROLES,
  ContactEntry,
  ContactPerson,
  ContactRole,
} from '@opsready/backstage-plugin-oncall-common';
import {
  StoredContact,
  StoredContactEntry,
  StoredContacts,
} from './StoredContacts';

/** Contacts with what they lack. */
export interface JudgedContacts {
  /** In the order in which people read roles. */
  entries: ContactEntry[];
  missingRoles: ContactRole[];
  /** Roles that nobody stands in for, as people read them. */
  singlePoints: string[];
  /** Names of people with fewer than two kinds of channel. */
  fewChannels: string[];
  /** Everything that is wrong, by role, for lists. */
  problems: string[];
}

const ROLES = new Map(
  CONTACT_ROLES.map((role, order) => [role.role, { ...role, order }]),
);

/** Says what the contacts of a file lack. Pure. */
export function judgeContacts(stored: StoredContacts): JudgedContacts {
  const left = new Set(stored.left);
  const judged: JudgedContacts = {
    entries: [],
    missingRoles: [],
    singlePoints: [],
    fewChannels: [],
    problems: [...stored.problems],
  };
  const sorted = [...stored.entries].sort(
    (a, b) => ROLES.get(a.role)!.order - ROLES.get(b.role)!.order,
  );
  for (const entry of sorted) {
    const problems = entryProblems(entry);
    const primary = entry.primary && personOf(entry.primary, left);
    const backup = entry.backup && personOf(entry.backup, left);
    judged.entries.push({
      role: entry.role,
      title: entry.title,
      external: ROLES.get(entry.role)!.external,
      responsibilities: entry.responsibilities,
      primary,
      backup,
      supportPlan: entry.supportPlan,
      howToEngage: entry.howToEngage,
      problems,
    });
    const name = nameOf(entry);
    if (isSinglePoint(entry)) {
      judged.singlePoints.push(name);
    }
    for (const person of [primary, backup].filter(one => one !== undefined)) {
      if (kindsOf(person) < 2) {
        judged.fewChannels.push(person.name);
      }
      judged.problems.push(
        ...person.problems.map(problem => `${name}: ${person.name} ${problem}`),
      );
    }
    judged.problems.push(...problems.map(problem => `${name}: ${problem}`));
  }
  judged.fewChannels = [...new Set(judged.fewChannels)];
  judged.missingRoles = CONTACT_ROLES.filter(
    ({ role, required }) =>
      required &&
      !stored.entries.some(entry => entry.role === role && entry.primary),
  ).map(({ role }) => role);
  return judged;
}

/** A role as people read it, with what an expert or vendor is for. */
function nameOf({ role, title }: StoredContactEntry): string {
  const name = ROLES.get(role)!.title;
  return title ? `${name} (${title})` : name;
}

function entryProblems(entry: StoredContactEntry): string[] {
  const problems: string[] = [];
  if (!entry.primary) {
    problems.push('Nobody is named. Name a primary.');
  } else if (!entry.backup) {
    problems.push('Nobody stands in. Name a backup.');
  } else if (isSinglePoint(entry)) {
    problems.push('Primary and backup are one person. Name another backup.');
  }
  if (ROLES.get(entry.role)!.external && !entry.howToEngage) {
    problems.push('It does not say how to engage them. Add howToEngage.');
  }
  if (entry.role === 'vendor' && !entry.supportPlan) {
    problems.push('It names no support plan. Add supportPlan.');
  }
  return problems;
}

function isSinglePoint({ primary, backup }: StoredContactEntry): boolean {
  return (
    !primary ||
    !backup ||
    (primary.userRef !== undefined && primary.userRef === backup.userRef) ||
    primary.name.toLocaleLowerCase('en-US') ===
      backup.name.toLocaleLowerCase('en-US')
  );
}

function personOf(
  contact: StoredContact,
  left: ReadonlySet<string>,
): ContactPerson {
  const hasLeft = contact.userRef !== undefined && left.has(contact.userRef);
  const problems: string[] = [];
  if (hasLeft) {
    problems.push('is no user of the catalog any more.');
  }
  if (kindsOf(contact) < 2) {
    problems.push('has fewer than two kinds of channel.');
  }
  if (!contact.timeZone) {
    problems.push('has no time zone.');
  }
  return {
    contactId: contact.contactId,
    name: contact.name,
    userRef: contact.userRef,
    left: hasLeft,
    timeZone: contact.timeZone,
    channels: contact.channels.map(channel => ({ ...channel, active: true })),
    problems,
  };
}

function kindsOf({ channels }: { channels: Array<{ kind: string }> }): number {
  return new Set(channels.map(({ kind }) => kind)).size;
}
