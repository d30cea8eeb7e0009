/**
 * A value that changes at known moments, some of which may lie ahead: who asks names the moment, so that
 * nothing has to run in between.
 */
export class Timeline<T> {
  readonly #first: T;
  #changes: Array<{ at: number; value: T }> = [];

  constructor(first: T) {
    this.#first = first;
  }

  at(moment: Date): T {
    const change = this.#changes.findLast(({ at }) => at <= moment.getTime());
    return change ? change.value : this.#first;
  }

  /** Gives it a value from a moment on. What was to come after that moment no longer does. */
  set(from: Date, value: T): void {
    const at = from.getTime();
    this.#changes = this.#changes.filter(change => change.at < at);
    this.#changes.push({ at, value });
  }

  /** When it changes next; undefined where nothing is to come. */
  nextAfter(moment: Date): Date | undefined {
    const change = this.#changes.find(({ at }) => at > moment.getTime());
    return change && new Date(change.at);
  }

  /** When it changes last; undefined where it never does. */
  lastChange(): Date | undefined {
    const change = this.#changes.at(-1);
    return change && new Date(change.at);
  }

  /** When it first has a value for which that holds. */
  firstMoment(holds: (value: T) => boolean): Date | undefined {
    const change = this.#changes.find(({ value }) => holds(value));
    return change && new Date(change.at);
  }
}

/** So many seconds after a moment. */
export function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
