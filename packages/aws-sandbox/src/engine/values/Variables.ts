import { StepFailure } from '../StepFailure';
import { wireText } from './wireText';

const WHOLE = /^\{\{\s*([^{}]+?)\s*\}\}$/;
const EACH = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** The values that `{{ name }}` stands for in a document: parameters, outputs of steps, globals. */
export class Variables {
  readonly #values = new Map<string, unknown>();
  /** Those that depend on the moment. */
  readonly #computed: (name: string) => unknown;

  constructor(computed: (name: string) => unknown = () => undefined) {
    this.#computed = computed;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** The value behind a name, or behind a path into one (`step.Output.key`, `step.Output[0]`). Throws where there is none. */
  get(name: string): unknown {
    if (this.#values.has(name)) {
      return this.#values.get(name);
    }
    const computed = this.#computed(name);
    if (computed !== undefined) {
      return computed;
    }
    const path = name.split(/[.[]/).map(part => part.replace(/\]$/, ''));
    for (let length = path.length - 1; length > 0; length--) {
      const head = path.slice(0, length).join('.');
      if (this.#values.has(head)) {
        const value = dig(this.#values.get(head), path.slice(length));
        if (value !== undefined) {
          return value;
        }
      }
    }
    throw new StepFailure(`The variable '${name}' has no value here.`, {
      type: 'UndefinedVariable',
    });
  }

  has(name: string): boolean {
    try {
      return this.get(name) !== undefined;
    } catch {
      return false;
    }
  }

  /** The template with every `{{ name }}` replaced; one that is nothing but a name becomes the value itself. */
  resolve(template: unknown): unknown {
    if (typeof template === 'string') {
      const whole = WHOLE.exec(template);
      return whole
        ? this.get(whole[1])
        : template.replace(EACH, (_, name) => wireText(this.get(name)));
    }
    if (Array.isArray(template)) {
      return template.map(entry => this.resolve(entry));
    }
    if (typeof template === 'object' && template !== null) {
      return Object.fromEntries(
        Object.entries(template).map(([key, value]) => [
          key,
          this.resolve(value),
        ]),
      );
    }
    return template;
  }
}

function dig(value: unknown, path: string[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) {
      return undefined;
    }
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}
