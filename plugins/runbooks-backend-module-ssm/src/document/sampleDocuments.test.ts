import { SAMPLE_DOCUMENTS } from '../__testUtils__/sampleDocuments';
import { readDocument } from './readDocument';

describe('documents as people write them', () => {
  let warned: unknown[];
  const listen = (warning: unknown) => warned.push(warning);

  beforeEach(() => {
    warned = [];
    process.on('warning', listen);
  });
  afterEach(() => {
    process.off('warning', listen);
  });

  it.each(SAMPLE_DOCUMENTS.map(sample => [sample.about, sample] as const))(
    'are understood: %s',
    async (_, { format, text, steps, expected = {}, problems = [] }) => {
      const read = readDocument(text, format);
      expect(read.problems).toEqual(
        problems.map(pattern => expect.stringMatching(pattern)),
      );
      expect(read.steps.map(({ name }) => name)).toEqual(steps);
      expect(read).toMatchObject(expected);
      // Warnings are told in the next turn.
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      expect(warned).toEqual([]);
    },
  );
});
