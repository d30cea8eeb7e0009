import {
  FactValue,
  fail,
  unknown,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';

type FileState = 'none' | 'read' | 'stale' | 'unreadable';
type ReviewState = 'never' | 'due' | 'current' | 'changed';

/** The fact `oncall/contacts`: kinds and names, never an address. */
export interface ContactFact {
  state: FileState;
  url?: string;
  /** Roles that nobody has, as people read them. */
  missingRoles: string[];
  /** Roles without a backup, likewise. */
  singlePoints: string[];
  /** Names of people with fewer than two kinds of channel. */
  fewChannels: string[];
  reviewState: ReviewState;
  /** ISO 8601, UTC. */
  nextDueAt?: string;
  vendors?: Array<{ title: string; hasPlan: boolean; hasContact: boolean }>;
}

/** The fact `oncall/plan`. */
export interface PlanFact {
  state: FileState;
  url?: string;
  /** Headings of sections. */
  missing: string[];
  severities: number;
  reviewState: ReviewState;
}

/** The contacts that hold, or the verdict where there are none to judge. */
export function contactsOf(
  fact: FactValue,
): { contacts: ContactFact } | { verdict: Verdict } {
  const contacts = fileOf<ContactFact>(fact);
  const verdict = withoutFile(
    contacts.state,
    'No contacts file holds for the entity.',
    'The contacts file could not be read yet: its page of data sources says why.',
  );
  return verdict ? { verdict } : { contacts };
}

/** The incident plan that holds, or the verdict where there is none to judge. */
export function planOf(
  fact: FactValue,
): { plan: PlanFact } | { verdict: Verdict } {
  const plan = fileOf<PlanFact>(fact);
  const verdict = withoutFile(
    plan.state,
    'No incident plan holds for the entity.',
    'The incident plan could not be read yet: its page of data sources says why.',
  );
  return verdict ? { verdict } : { plan };
}

function withoutFile(
  state: FileState,
  none: string,
  unreadable: string,
): Verdict | undefined {
  if (state === 'none') {
    return fail(none);
  }
  return state === 'unreadable' ? unknown(unreadable) : undefined;
}

/** Throws where the fact is not what was declared, which makes the outcome `error`: read loosely, it might look like a good answer. */
function fileOf<TFile extends { state: FileState }>(fact: FactValue): TFile {
  const file = fact as unknown as Partial<TFile> | undefined;
  if (typeof file?.state !== 'string') {
    throw new TypeError('A fact is no state of a file');
  }
  return file as TFile;
}
