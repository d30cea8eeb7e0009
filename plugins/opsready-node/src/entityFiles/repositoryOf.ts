/** What may follow the name of a repository; the first one that is there counts. */
const MARKERS = ['-', '+', 'blob', 'tree', 'raw', 'src', 'browse', 'edit'];
/** Such paths name a repository by something else than its path, or by more of it. */
const NO_REPOSITORY = ['api', 'repos', 'rest'];

/**
 * The path of the repository that a file or folder lies in, with a slash at its end; undefined where it cannot be told.
 *
 * Groups within groups end at a marker that their host writes after the repository. Where there is none it is the first two
 * parts of the path, as on most hosts.
 */
export function repositoryOf({ pathname }: URL): string | undefined {
  const parts = pathname.split('/').filter(part => part !== '');
  const length = partsOfRepository(parts);
  return parts.length < length || NO_REPOSITORY.includes(parts[0])
    ? undefined
    : `/${parts.slice(0, length).join('/')}/`;
}

function partsOfRepository(parts: readonly string[]): number {
  const git = parts.indexOf('_git');
  if (git >= 0) {
    return git + 2;
  }
  // Bitbucket Server
  if (['projects', 'users'].includes(parts[0]) && parts[2] === 'repos') {
    return 4;
  }
  const marker = parts.findIndex(
    (part, index) => index > 1 && MARKERS.includes(part),
  );
  return marker > 1 ? marker : 2;
}
