import { CallLog } from './CallLog';

describe('CallLog', () => {
  it('keeps the last calls within its limit', () => {
    const log = new CallLog(10);
    for (let index = 0; index < 1000; index++) {
      log.add({
        time: new Date(index).toISOString(),
        service: 'sts',
        operation: 'GetCallerIdentity',
        region: 'us-east-1',
        status: 200,
        durationMs: 1,
      });
    }
    expect(log.list().map(({ sequence }) => sequence)).toEqual([
      991, 992, 993, 994, 995, 996, 997, 998, 999, 1000,
    ]);
  });
});
