/**
 * Whether a glob matches a whole text: `*` is any number of characters, `?` is one. Letter case counts.
 *
 * Globs come from annotations that anybody may write: the time taken grows with the product of both lengths and no faster,
 * and every other character stands for itself.
 *
 * @public
 */
export function matchesGlob(glob: string, text: string): boolean {
  let at = 0;
  let globAt = 0;
  // Where to go on when what follows the last star does not fit: the star takes one character more.
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (glob[globAt] === '*') {
      star = globAt;
      starAt = at;
      globAt += 1;
    } else if (glob[globAt] === '?' || glob[globAt] === text[at]) {
      at += 1;
      globAt += 1;
    } else if (star >= 0) {
      starAt += 1;
      at = starAt;
      globAt = star + 1;
    } else {
      return false;
    }
  }
  return /^\**$/.test(glob.slice(globAt));
}

/** Whether a text is more than a plain name. @public */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}
