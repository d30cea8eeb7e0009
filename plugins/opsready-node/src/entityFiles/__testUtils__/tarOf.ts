/** An entry of an archive, as honest or hostile as a test wants it. */
export interface TarEntry {
  path: string;
  content?: string | Buffer;
  /** Makes it a symbolic link. */
  linkTo?: string;
}

const BLOCK = 512;

/** A tar archive, written block by block: packers refuse to write what a hostile repository could hold. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([
    ...entries.flatMap(entry => {
      const content = Buffer.from(entry.content ?? '');
      const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
      return [header(entry, content.length), content, padding];
    }),
    Buffer.alloc(2 * BLOCK),
  ]);
}

function header(entry: TarEntry, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(entry.path, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write(' '.repeat(8), 148);
  block.write(entry.linkTo === undefined ? '0' : '2', 156);
  block.write(entry.linkTo ?? '', 157, 100);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
