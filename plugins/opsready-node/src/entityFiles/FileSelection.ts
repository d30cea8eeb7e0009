import { EntityFileLimits, EntityFileProblem } from './EntityFiles';

const NAMED_PATHS = 5;
const OUTSIDE = /(^|[\\/])\.\.?([\\/]|$)|^[\\/]|\0/;

type Code = EntityFileProblem['code'];

/** Which files of a tree are read, and which are left out although they were asked for. */
export class FileSelection {
  readonly #folder: string;
  readonly #extensions: readonly string[];
  readonly #limits: EntityFileLimits;
  readonly #included = new Set<string>();
  readonly #left = new Map<Code, { count: number; paths: string[] }>();

  constructor(options: {
    /** Relative to the root of the tree; empty for all of it. */
    folder: string;
    extensions: readonly string[];
    limits: EntityFileLimits;
  }) {
    this.#folder = options.folder === '' ? '' : `${options.folder}/`;
    this.#extensions = options.extensions;
    this.#limits = options.limits;
  }

  /** Whether to read a file of the tree. Not every reader knows sizes, and not every reader asks. */
  includes(path: string, size = 0): boolean {
    if (this.#included.has(path)) {
      return true;
    }
    if (!this.#isAskedFor(path)) {
      return false;
    }
    const code = this.#limitMet(path, size);
    if (code) {
      this.leaveOut(path, code);
      return false;
    }
    this.#included.add(path);
    return true;
  }

  /** Leaves out what was included: only its content told why. */
  leaveOut(path: string, code: Code): void {
    const left = this.#left.get(code) ?? { count: 0, paths: [] };
    left.count += 1;
    if (left.paths.length < NAMED_PATHS) {
      left.paths.push(path);
    }
    this.#left.set(code, left);
  }

  /** Why files were left out, once for each reason. */
  problems(): EntityFileProblem[] {
    return [...this.#left].map(([code, { count, paths }]) => ({
      code,
      count,
      paths: [...paths].sort(),
      message: `${named(paths, count)} ${this.#reason(code)}`,
    }));
  }

  // What an archive claims to lie outside of itself is nobody's file.
  #isAskedFor(path: string): boolean {
    const name = path.toLowerCase();
    return (
      path.startsWith(this.#folder) &&
      !OUTSIDE.test(path) &&
      this.#extensions.some(extension => name.endsWith(extension))
    );
  }

  #limitMet(path: string, size: number): Code | undefined {
    const { maxDepth, maxBytesPerFile, maxFiles } = this.#limits;
    const depth = path.slice(this.#folder.length).split('/').length - 1;
    if (depth > maxDepth) {
      return 'tooDeep';
    }
    if (size > maxBytesPerFile) {
      return 'tooLarge';
    }
    return this.#included.size >= maxFiles ? 'tooManyFiles' : undefined;
  }

  #reason(code: Code): string {
    const { maxDepth, maxBytesPerFile, maxFiles } = this.#limits;
    switch (code) {
      case 'tooDeep':
        return `not read: more than ${maxDepth} folders deep. Move up what is to be read.`;
      case 'tooLarge':
        return `not read: larger than ${maxBytesPerFile} bytes. Split what is to be read.`;
      case 'tooManyFiles':
        return `not read: there are more than ${maxFiles} files. Name a folder that holds fewer.`;
      case 'notText':
        return 'not read: no text in UTF-8. Save it as such.';
      default:
        return 'not found, or this portal may not read it. Mend the annotation, or add the file.';
    }
  }
}

function named(paths: readonly string[], count: number): string {
  const some = paths.slice(0, NAMED_PATHS).join(', ');
  const more = count - Math.min(paths.length, NAMED_PATHS);
  return more > 0 ? `${some} and ${more} more` : some;
}
