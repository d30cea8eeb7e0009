import {
  executionStepsOf,
  guided,
  overMany,
  running,
} from '../../__fixtures__';
import { progressOf } from './progressOf';

describe('progressOf', () => {
  it('says nothing before there are steps', () => {
    expect(progressOf([])).toBeUndefined();
  });

  it('says what is done and where it is', () => {
    expect(progressOf(executionStepsOf(guided))).toBe('1 of 4 steps done.');
    expect(progressOf(executionStepsOf(overMany))).toMatch(
      /^1 of 3 steps done, now at patch\.$/,
    );
    expect(progressOf(executionStepsOf(running))).toMatch(/of 1 steps done/);
  });
});
