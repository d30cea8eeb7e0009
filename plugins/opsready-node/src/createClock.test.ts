import { ConfigReader } from '@backstage/config';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from './createClock';

const REAL = new Date('2026-11-21T10:00:00Z');
const HOUR_MS = 3_600_000;

describe('createClock', () => {
  const logger = { warn: jest.fn() } as any;
  let folder: string;
  let clockFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clock-'));
    clockFile = join(folder, 'clock.json');
    jest.useFakeTimers({ now: REAL });
  });

  afterEach(() => {
    jest.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  function followingClock(nodeEnv = 'development') {
    const config = new ConfigReader({
      opsready: { development: { clockFile } },
    });
    return createClock({ config, logger, nodeEnv });
  }

  function write(text: string) {
    writeFileSync(clockFile, text);
    jest.advanceTimersByTime(200);
  }

  function offsetOf(clock: { now(): Date }) {
    return clock.now().getTime() - Date.now();
  }

  it('is the real clock unless config says otherwise', () => {
    const clock = createClock({ config: new ConfigReader({}), logger });
    expect(clock.now()).toEqual(REAL);
    jest.advanceTimersByTime(1_000);
    expect(clock.now()).toEqual(new Date('2026-11-21T10:00:01Z'));
  });

  it('is the real clock in production', () => {
    const config = new ConfigReader({});
    const clock = createClock({ config, logger, nodeEnv: 'production' });
    expect(clock.now()).toEqual(REAL);
  });

  it.each(['production', 'staging', ''])(
    'stops the start where a clock file is set and NODE_ENV is %p',
    nodeEnv => {
      expect(() => followingClock(nodeEnv)).toThrow(
        /opsready\.development\.clockFile/,
      );
    },
  );

  it('stops the start where a clock file is set and NODE_ENV is not', () => {
    const before = process.env.NODE_ENV;
    delete (process.env as Record<string, unknown>).NODE_ENV;
    try {
      const config = new ConfigReader({
        opsready: { development: { clockFile } },
      });
      expect(() => createClock({ config, logger })).toThrow(
        /opsready\.development\.clockFile.*not set/,
      );
    } finally {
      (process.env as Record<string, unknown>).NODE_ENV = before;
    }
  });

  it('names the key where the file is no text', () => {
    const config = new ConfigReader({
      opsready: { development: { clockFile: 7 } },
    });
    expect(() => createClock({ config, logger, nodeEnv: 'test' })).toThrow(
      /opsready\.development\.clockFile/,
    );
  });

  it('follows the offset in the file while the real time goes on', () => {
    write(JSON.stringify({ offsetMs: HOUR_MS }));
    const clock = followingClock();
    expect(offsetOf(clock)).toBe(HOUR_MS);
    write(JSON.stringify({ offsetMs: -2 * HOUR_MS }));
    expect(offsetOf(clock)).toBe(-2 * HOUR_MS);
    jest.advanceTimersByTime(10_000);
    expect(offsetOf(clock)).toBe(-2 * HOUR_MS);
  });

  it('is the real time while the file is missing, and again once it is gone', () => {
    const clock = followingClock('test');
    expect(offsetOf(clock)).toBe(0);
    write(JSON.stringify({ offsetMs: HOUR_MS }));
    expect(offsetOf(clock)).toBe(HOUR_MS);
    rmSync(clockFile);
    jest.advanceTimersByTime(200);
    expect(offsetOf(clock)).toBe(0);
  });

  it.each([
    '',
    '{"offset',
    'null',
    '{}',
    '{"offsetMs":"3"}',
    '{"offsetMs":1e99}',
    '[]',
  ])('keeps the last offset where the file holds %p', text => {
    write(JSON.stringify({ offsetMs: HOUR_MS }));
    const clock = followingClock();
    expect(offsetOf(clock)).toBe(HOUR_MS);
    write(text);
    expect(offsetOf(clock)).toBe(HOUR_MS);
  });

  it('looks at the file at most every 200 ms', () => {
    const clock = followingClock();
    expect(offsetOf(clock)).toBe(0);
    writeFileSync(clockFile, JSON.stringify({ offsetMs: HOUR_MS }));
    jest.advanceTimersByTime(199);
    expect(offsetOf(clock)).toBe(0);
    jest.advanceTimersByTime(1);
    expect(offsetOf(clock)).toBe(HOUR_MS);
  });
});
