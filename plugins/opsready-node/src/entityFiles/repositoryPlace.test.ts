import { fileBelow, moveBelow } from './repositoryPlace';

describe('fileBelow', () => {
  it.each([
    [
      'https://github.com/parcelwise/shop/tree/main/api/',
      'https://github.com/parcelwise/shop/blob/main/api/docs/a%20b.md',
    ],
    [
      'https://github.com/parcelwise/shop/blob/main/',
      'https://github.com/parcelwise/shop/blob/main/docs/a%20b.md',
    ],
    [
      'https://gitlab.example/group/sub/shop/-/tree/main/tree/',
      'https://gitlab.example/group/sub/shop/-/blob/main/tree/docs/a%20b.md',
    ],
    [
      'https://bitbucket.org/parcelwise/shop/src/main/tree/',
      'https://bitbucket.org/parcelwise/shop/src/main/tree/docs/a%20b.md',
    ],
    [
      'https://bitbucket.example/projects/P/repos/shop/browse/?at=main',
      'https://bitbucket.example/projects/P/repos/shop/browse/docs/a%20b.md?at=main',
    ],
    [
      'https://dev.azure.com/parcelwise/shop/_git/api?path=%2Fsrc%2F&version=GBmain',
      'https://dev.azure.com/parcelwise/shop/_git/api?path=%2Fsrc%2Fdocs%2Fa+b.md&version=GBmain',
    ],
    [
      'https://dev.azure.com/parcelwise/shop/_git/api',
      'https://dev.azure.com/parcelwise/shop/_git/api?path=%2Fdocs%2Fa+b.md',
    ],
  ])('below %s', (folder, file) => {
    expect(fileBelow(new URL(folder), ['docs', 'a b.md']).href).toBe(file);
  });
});

describe('moveBelow', () => {
  it('stays at the folder where nothing is below', () => {
    const folder = 'https://github.com/parcelwise/shop/tree/main/api/';
    expect(moveBelow(new URL(folder), []).href).toBe(folder);
  });
});
