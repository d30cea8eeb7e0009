/** Whether a glob matches a whole text: `*` is any number of characters, `?` is one. Letter case counts. */
export function matchesGlob(glob: string, text: string): boolean {
  const pattern = glob
    .split(/(\*+|\?)/)
    .map(part => {
      if (part.startsWith('*')) {
        return '.*';
      }
      return part === '?' ? '.' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${pattern}$`, 's').test(text);
}
