import type { Caller } from '../../server/Caller';
import type { StoredExecution, World } from '../../state';
import type { AutomationDocument } from '../document/AutomationDocument';
import type { Variables } from '../values/Variables';

/** What the steps of one execution work with. */
export interface ExecutionContext {
  world: World;
  execution: StoredExecution;
  document: AutomationDocument;
  /** As whom it acts: the assumed role, or who started it. */
  caller: Caller;
  variables: Variables;
  /** Set while the steps that follow a cancellation run, which the cancellation does not end. */
  isCleaningUp: boolean;
}

/** The moment at which executions are carried on: not after the sandbox's present. */
export function engineNow(world: World): Date {
  return new Date(world.automation.time);
}
