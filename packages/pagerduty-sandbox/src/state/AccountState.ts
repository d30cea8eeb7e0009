import {
  SandboxAccount,
  SandboxIncident,
  SandboxPolicy,
  SandboxPriority,
  SandboxSchedule,
  SandboxService,
  SandboxUser,
} from './types';

/** What an account holds, by id. */
export class AccountState {
  readonly id: string;
  readonly timeZone: string;
  readonly tokens: SandboxAccount['tokens'];
  readonly clients: SandboxAccount['clients'];
  readonly users: Map<string, SandboxUser>;
  readonly schedules: Map<string, SandboxSchedule>;
  readonly policies: Map<string, SandboxPolicy>;
  readonly services: Map<string, SandboxService>;
  readonly priorities: Map<string, SandboxPriority>;
  readonly incidents: Map<string, SandboxIncident>;
  #made = 0;

  constructor(account: SandboxAccount) {
    const copy = structuredClone(account);
    this.id = copy.id;
    this.timeZone = copy.timeZone;
    this.tokens = copy.tokens;
    this.clients = copy.clients;
    this.users = byId(copy.users);
    this.schedules = byId(copy.schedules);
    this.policies = byId(copy.policies);
    this.services = byId(copy.services);
    this.priorities = byId(copy.priorities);
    this.incidents = byId(copy.incidents);
  }

  /** An id that nothing else here has. */
  newId(prefix: string): string {
    this.#made += 1;
    return `${prefix}${String(this.#made).padStart(12, '0')}`;
  }

  servicesOf(policyId: string): SandboxService[] {
    return [...this.services.values()].filter(
      service => service.policyId === policyId,
    );
  }
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]));
}
