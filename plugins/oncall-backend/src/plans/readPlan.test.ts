import fc from 'fast-check';
import { judgePlan } from './judgePlan';
import { planSectionOf } from './planSectionOf';
import { readPlan } from './readPlan';

const PLAN = `---
title: Incidents of the shop
severities:
  - id: SEV1
    title: Critical
    definition: Nobody can pay.
    respondWithin: PT15M
    impact: 1
    urgency: high
  - id: SEV2
    title: High
    definition: Some cannot pay.
    respondWithin: PT1H
review: { on: 2026-01-02, by: user:default/amara }
reviewEvery: P1Y
---

# Incidents

## 1. Response team

The people on call.

### Roles and responsibilities

The incident manager leads.

## Communication

## Tools:

Chat.
`;

describe('an incident plan', () => {
  it('is read by its front matter and its headings', () => {
    const { plan, review, reviewEvery } = readPlan(PLAN);
    expect(review?.at).toBe('2026-01-02T00:00:00.000Z');
    expect(reviewEvery).toBe('P1Y');
    expect(plan).toEqual({
      title: 'Incidents of the shop',
      severities: [
        {
          id: 'SEV1',
          title: 'Critical',
          definition: 'Nobody can pay.',
          respondWithin: 'PT15M',
          impact: 1,
          urgency: 'high',
        },
        {
          id: 'SEV2',
          title: 'High',
          definition: 'Some cannot pay.',
          respondWithin: 'PT1H',
        },
      ],
      sections: [
        {
          section: 'team',
          title: '1. Response team',
          markdown: expect.stringContaining('The incident manager leads.'),
        },
        { section: 'communication', title: 'Communication', markdown: '' },
        { section: 'tools', title: 'Tools:', markdown: 'Chat.' },
      ],
      present: ['team', 'roles', 'tools', 'severities'],
      problems: [],
    });
    expect(judgePlan(plan)).toEqual({
      missing: [
        'communication',
        'escalation',
        'approvals',
        'awsSupport',
        'externalParties',
        'procedures',
        'evidence',
        'postIncident',
      ],
      problems: [],
    });
  });

  it('says what is wrong with its front matter, without its values', () => {
    const { plan } = readPlan(`---
severities:
  - { id: SEV1, title: One, definition: Down., respondWithin: +1-555-0108 }
  - { id: SEV2, title: Two, definition: Slow., respondWithin: PT1H, impact: 9 }
  - { id: SEV3, title: Three, definition: Odd., respondWithin: PT1H }
  - { id: SEV3, title: Three again, definition: Odd., respondWithin: PT1H }
---
`);
    expect(plan.severities.map(({ id }) => id)).toEqual(['SEV3']);
    expect(plan.problems).toEqual([
      'severities[0].respondWithin has to be a duration such as PT15M.',
      'severities[1].impact has to be one of 1, 2, 3, 4, 5.',
      'severities[3].id is that of another severity. Give it one of its own.',
    ]);
  });

  it.each([
    ['---\na: b', 'The front matter has no end.'],
    ['---\na: [\n---\n', 'The front matter is no YAML at line'],
    ['---\nphone: +1-555-0109\n---\n', 'front matter has a key'],
    ['---\n- a\n---\n', 'front matter has to be a mapping'],
  ])('has a problem: %j', (text, problem) => {
    const { plan } = readPlan(text);
    expect(plan.problems).toEqual([expect.stringContaining(problem)]);
    expect(plan.problems.join()).not.toContain('555');
  });

  it('is kept without e-mails and telephone numbers, and says that they were left out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^[a-z]{2,9}[.+]?[a-z]{2,9}@[a-z]{2,9}\.example$/),
          fc.stringMatching(/^\+[1-9]\d{8,13}$/),
          fc.stringMatching(/^\+1-\d{3}-\d{3}-\d{4}$/),
          fc.stringMatching(/^\(\d{3}\) \d{3}-\d{4}$/),
        ),
        fc.constantFrom(
          (address: string) => `## Escalation\n\nCall ${address}.`,
          (address: string) => `## Call ${address}\n`,
          (address: string) => `# ${address}\n\n[Call](tel:${address})`,
          (address: string) => `---\ntitle: "${address}"\n---\n`,
          (address: string) =>
            `---\nseverities:\n  - { id: A, title: "${address}", definition: "Mail ${address}", respondWithin: P1D }\n---\n`,
        ),
        (address, write) => {
          const { plan } = readPlan(write(address));
          expect(JSON.stringify(plan)).not.toContain(address);
          expect(plan.problems).toContainEqual(
            expect.stringContaining('which were left out'),
          );
        },
      ),
    );
  });

  it('keeps dates, accounts and times as they are', () => {
    const text =
      '## Tools\n\nSince 2026-01-02 10:00 in 111122223333, arn:aws:iam::111122223333:role/x, v1.2.3, 99.95 %, PT15M.';
    const { plan } = readPlan(text);
    expect(plan.sections[0].markdown).toBe(text.slice(10));
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        for (const written of [
          text,
          `---\n${text}\n---\n`,
          `# A\n\n## Team\n${text}`,
        ]) {
          expect(readPlan(written).plan.sections).toEqual(expect.any(Array));
        }
      }),
    );
  });
});

describe('a heading', () => {
  it.each([
    ['Response team', 'team'],
    ['4. Escalation procedures:', 'escalation'],
    ['ENGAGING AWS SUPPORT', 'awsSupport'],
    ['Something else', undefined],
    ['constructor', undefined],
  ])('%j begins the section %j', (heading, section) => {
    expect(planSectionOf(heading)).toBe(section);
  });
});
