import fc from 'fast-check';
import { readSections } from './readSections';
import { sectionOfHeading } from './sectionOfHeading';

const RUNBOOK = `# Restart a service

Replaces every task.

**Owner:** payments
- Author: Ada

## 1. Desired outcome

New tasks run.

### What to look at

The events.

## Tools used

\`\`\`sh
# Owner
aws ecs
\`\`\`

## Background

Owner: nobody

### Error handling:

Ask.

## Escalation matrix

| Severity | To |
| --- | --- |
| 1 | on call |
`;

describe('readSections', () => {
  it('splits at headings, whatever their level, number and emphasis', () => {
    expect(readSections(RUNBOOK)).toEqual({
      title: 'Restart a service',
      sections: {
        owner: 'payments',
        author: 'Ada',
        outcome: 'New tasks run.\n\n### What to look at\n\nThe events.',
        tools: '```sh\n# Owner\naws ecs\n```',
        errorHandling: 'Ask.',
        escalationMatrix: '| Severity | To |\n| --- | --- |\n| 1 | on call |',
      },
    });
  });

  it('reads the table of the template of OPS07-BP03', () => {
    const text = [
      '| Runbook ID | Description | Tools Used | Special Permissions | Runbook Author | Last Updated | Escalation POC |',
      '|---|---|:---|---|---|---|---|',
      '| RUN001 | Service is up | Ansible | Root | Your Name | 2022-09-21 | Escalation Name |',
      '',
      '**Steps**',
    ].join('\n');
    expect(readSections(text).sections).toEqual({
      id: 'RUN001',
      outcome: 'Service is up',
      tools: 'Ansible',
      permissions: 'Root',
      author: 'Your Name',
      lastUpdated: '2022-09-21',
      escalation: 'Escalation Name',
    });
  });

  it('leaves out sections that say nothing', () => {
    expect(readSections('## Owner\n\n## Author\n \n')).toEqual({
      sections: {},
    });
  });

  it('never throws and keeps what it gives within the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('# Owner', '## Steps', '```', '~~~', '|a|b|', '|-|-|'),
    );
    fc.assert(
      fc.property(fc.array(line), lines => {
        const text = lines.join('\n');
        for (const section of Object.values(readSections(text).sections)) {
          expect(section.trim()).not.toBe('');
          expect(section.length).toBeLessThanOrEqual(2 * text.length);
        }
      }),
    );
  });
});

describe('sectionOfHeading', () => {
  it.each([
    ['Initial response steps', 'initialResponse'],
    ['  **Escalation POC**:', 'escalation'],
    ['4.1 Incident classification', 'classification'],
    ['Contents', undefined],
    ['constructor', undefined],
    [`Owner${' '.repeat(500)}`, undefined],
  ])('reads %p as %p', (heading, section) => {
    expect(sectionOfHeading(heading)).toBe(section);
  });
});
