import { refreshSentence } from './refreshSentence';

describe('refreshSentence', () => {
  it.each([
    [0, 0, 'There is nothing to read for this: it rests on no source.'],
    [1, 0, '1 target is being read; new results follow in a few minutes.'],
    [
      0,
      1,
      'Nothing to read again. 1 target was read moments ago and is left alone.',
    ],
  ])('%d requested, %d fresh', (requested, alreadyFresh, sentence) => {
    expect(refreshSentence({ requested, alreadyFresh })).toBe(sentence);
  });
});
