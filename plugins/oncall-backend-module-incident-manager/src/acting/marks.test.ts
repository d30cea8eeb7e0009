import fc from 'fast-check';
import { markedLink, readMark } from './marks';

const ACTION = '3f1c7f0e-5f51-4c0c-9d0a-2f6f6a1b7c11';

describe('the mark of an action', () => {
  it('is read back from any text that holds the link', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true }),
        fc.uuid(),
        fc.string(),
        (link, actionId, text) => {
          const marked = markedLink(link, actionId);
          expect(new URL(marked).pathname).toBe(new URL(link).pathname);
          expect(readMark(`Mara pages: ${marked}\n${text}`)).toBe(actionId);
        },
      ),
    );
  });

  it('is in no other text', () => {
    expect(readMark()).toBeUndefined();
    expect(readMark(`https://portal.example/#${ACTION}`)).toBeUndefined();
  });
});
