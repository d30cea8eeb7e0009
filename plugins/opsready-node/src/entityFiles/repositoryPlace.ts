/** Azure DevOps names a place in a repository by a parameter, every other host by the path. */
const isPlacedByParameter = (url: URL) => url.pathname.includes('/_git/');

/** Where in its host or repository a URL points to; begins with a slash. */
export function placeOf(url: URL): string {
  return isPlacedByParameter(url)
    ? (url.searchParams.get('path') ?? '/')
    : url.pathname;
}

/** The same host, repository and branch at another place. */
export function moveTo(url: URL, place: string): URL {
  const moved = new URL(url);
  if (isPlacedByParameter(moved)) {
    moved.searchParams.set('path', place);
  } else {
    moved.pathname = place;
  }
  return moved;
}

/** A URL below a folder, whose place has to end with a slash. */
export function moveBelow(folder: URL, segments: readonly string[]): URL {
  const written = isPlacedByParameter(folder)
    ? segments
    : segments.map(encodeURIComponent);
  return moveTo(folder, placeOf(folder) + written.join('/'));
}

/**
 * The address of a file below a folder. GitHub and GitLab tell the address of a folder from that of a file, and GitLab
 * gives files at the latter only.
 */
export function fileBelow(folder: URL, segments: readonly string[]): URL {
  const file = moveBelow(folder, segments);
  file.pathname = file.pathname.replace(
    /^((?:\/[^/]+){2,}?)\/(-\/)?tree\//,
    (whole, repository: string, dash: string | undefined) =>
      dash || repository.split('/').length === 3
        ? `${repository}/${dash ?? ''}blob/`
        : whole,
  );
  return file;
}
