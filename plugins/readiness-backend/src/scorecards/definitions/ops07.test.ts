import { ops07 } from './ops07';

describe('ops07', () => {
  it('has the six best practices of AWS with their risk levels', () => {
    expect(
      ops07.sections.map(({ title, riskLevel }) => [title, riskLevel]),
    ).toEqual([
      ['OPS07-BP01 Ensure personnel capability', 'High'],
      [
        'OPS07-BP02 Ensure a consistent review of operational readiness',
        'High',
      ],
      ['OPS07-BP03 Use runbooks to perform procedures', 'Medium'],
      ['OPS07-BP04 Use playbooks to investigate issues', 'Medium'],
      [
        'OPS07-BP05 Make informed decisions to deploy systems and changes',
        'Low',
      ],
      ['OPS07-BP06 Create support plans for production workloads', 'Low'],
    ]);
  });

  it('has a check in every section, none of a weight of its own', () => {
    for (const { checks } of ops07.sections) {
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.every(({ weight }) => weight === undefined)).toBe(true);
    }
  });

  it('gives no level above bronze to a failing High check, nor gold to an unmeasured section', () => {
    const [, silver, gold] = ops07.levels;
    expect(silver.demands.noFailing).toContain('High');
    expect(gold.demands).toMatchObject({
      noFailing: expect.arrayContaining(['High']),
      everySectionMeasured: true,
    });
  });
});
