import { withoutFrontMatter } from './withoutFrontMatter';

describe('withoutFrontMatter', () => {
  it.each([
    ['---\nid: A\n---\n# Title\n', '# Title\n'],
    ['---\r\nid: A\r\n---\r\n# Title', '# Title'],
    ['---\n---\nText', 'Text'],
    ['---\nid: A\n---', ''],
    ['# Title\n\n---\n\nText', '# Title\n\n---\n\nText'],
    ['---\nno end', '---\nno end'],
    ['', ''],
  ])('of %j leaves %j', (markdown, left) => {
    expect(withoutFrontMatter(markdown)).toBe(left);
  });
});
