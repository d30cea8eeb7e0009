import { incidentReadiness } from './incidentReadiness';

describe('incidentReadiness', () => {
  it('has the three parts of the procedure, and says of each what nothing measures', () => {
    expect(incidentReadiness.sections.map(({ title }) => title)).toEqual([
      'Identify key personnel and external resources',
      'Develop incident management plans',
      'Assess the security of pipelines regularly',
    ]);
    for (const { notMeasuredYet } of incidentReadiness.sections) {
      expect(notMeasuredYet).not.toHaveLength(0);
    }
  });

  it('scores nothing for pipelines, which nothing observes', () => {
    expect(incidentReadiness.sections[2].checks).toEqual([]);
  });
});
