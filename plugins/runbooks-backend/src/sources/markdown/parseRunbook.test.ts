import fc from 'fast-check';
import { parseRunbook } from './parseRunbook';

const COMPLETE = `---
id: PAY-RB-001
title: Restart the ledger
area: lifecycle
author: user:default/ann
owner: group:default/payments
lastUpdated: 2026-01-31
reviewEvery: 6 months
escalation: Payments on call
tools: [Systems Manager, psql]
permissions: [Role payments-operator]
---

# Another title

## Desired outcome

The ledger answers.

## Tools used:

- psql

## 3. Steps

1. Say **what** you do in [#payments](https://chat.example.com).
2. Restart it:

   \`\`\`sh
   restart ledger
   \`\`\`

   Wait a minute.

## Error handling

Call.

### If that fails

Call again.
`;

describe('parseRunbook', () => {
  it('reads front matter, sections and steps', () => {
    expect(parseRunbook(COMPLETE)).toEqual({
      title: 'Restart the ledger',
      area: 'lifecycle',
      incident: false,
      reviewEvery: 'P6M',
      problems: [],
      sections: {
        id: 'PAY-RB-001',
        author: 'user:default/ann',
        owner: 'group:default/payments',
        lastUpdated: '2026-01-31',
        escalation: 'Payments on call',
        tools: '- psql',
        permissions: 'Role payments-operator',
        outcome: 'The ledger answers.',
        steps: expect.stringMatching(/^1\. Say .*Wait a minute\.$/s),
        errorHandling: 'Call.\n\n### If that fails\n\nCall again.',
      },
      steps: [
        {
          name: 'step-1',
          title: 'Say what you do in #payments.',
          description:
            'Say **what** you do in [#payments](https://chat.example.com).',
        },
        {
          name: 'step-2',
          title: 'Restart it:',
          description: expect.stringContaining('restart ledger'),
        },
      ],
    });
  });

  it('reads the table of the template of OPS07-BP03', () => {
    const { sections, steps } = parseRunbook(
      `# Rotate
| Runbook ID | Description | Tools Used | Special Permissions | Runbook Author | Last Updated | Escalation POC |
|---|---|---|---|---|---|---|
| RB-7 | New keys | KMS | Admin | Bea | 2026-01-01 | Cem |
## Steps
1. Rotate.
`,
    );
    expect(sections).toMatchObject({
      id: 'RB-7',
      outcome: 'New keys',
      tools: 'KMS',
      permissions: 'Admin',
      author: 'Bea',
      lastUpdated: '2026-01-01',
      escalation: 'Cem',
    });
    expect(steps).toEqual([{ name: 'step-1', title: 'Rotate.' }]);
  });

  it('knows a runbook for incidents by its sections, and takes its steps from them', () => {
    expect(
      parseRunbook(
        '## Incident classification\nTwo.\n## Initial response steps\n1. Look.\n## Investigation\n- Why?\n',
      ),
    ).toMatchObject({
      incident: true,
      sections: { classification: 'Two.' },
      steps: [
        { name: 'step-1', title: 'Look.' },
        { name: 'step-2', title: 'Why?' },
      ],
    });
  });

  it.each([
    ['## Steps\n- [ ] One\n- [x] Two\n', ['One', 'Two']],
    ['## Steps\n### 1. First\nDo.\n### 2. Second\n', ['First', 'Second']],
    ['# Daily\n## Step 1: Look\nThere.\n## Step 2 - Act\n', ['Look', 'Act']],
  ])('finds the steps of %j', (text, titles) => {
    expect(parseRunbook(text).steps.map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    ['---\ntitle: [unclosed\n---\n# T\n', /no YAML/],
    ['---\n- a\n---\n# T\n', /no list of keys/],
    ['---\ntitle: T\n\n# T\n', /no end/],
    ['---\narea: kitchen\n---\n', /'kitchen'.*patching/],
    ['---\nkind: novel\n---\n', /'novel'.*incident/],
    ['---\nreviewEvery: every full moon\n---\n', /'every full moon'/],
    ['---\nlastUpdated: yesterday\n---\n', /'yesterday'/],
    ['---\npermissions: { all: true }\n---\n', /permissions/],
    ['## Steps\nJust do it.\n', /no list/],
  ])('says what is wrong with %j', (text, problem) => {
    const { problems } = parseRunbook(text);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['too many steps', `## Steps\n${'1. x\n'.repeat(201)}`, /201 steps/],
    ['quotes in quotes', `${'> '.repeat(5_000)}x`, /nested/],
    ['lists in lists', `${'- '.repeat(5_000)}x`, /nested/],
  ])('gives up on %s', (_, text, problem) => {
    const { problems } = parseRunbook(text);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it('takes a long line of dashes for what it is', () => {
    expect(parseRunbook(`A\n\n${'-'.repeat(80)}\n\nB\n`).problems).toEqual([]);
  });

  it('does not follow aliases that grow without end', () => {
    const bomb = `---\n${'abcdefghij'
      .split('')
      .map(
        (name, at, all) =>
          `${name}: &${name} [${
            at === 0
              ? 'x'
              : Array(9)
                  .fill(`*${all[at - 1]}`)
                  .join(', ')
          }]`,
      )
      .join('\n')}\n---\n`;
    expect(parseRunbook(bomb).problems).toHaveLength(1);
  });

  it('keeps a prototype what it was', () => {
    parseRunbook('---\n__proto__: { polluted: true }\n---\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('comes to an answer whatever it reads', () => {
    const fragments = fc.constantFrom(
      '---\n',
      '# ',
      '## Steps\n',
      '1. ',
      '- [ ] ',
      '> ',
      '|a|b|\n|-|-|\n',
      '```\n',
      '<script>',
      '[x](javascript:alert(1))',
      'title: ',
      '\n',
      '\0',
      '\u202e',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fragments, fc.string()), { maxLength: 60 }),
        parts => {
          const parsed = parseRunbook(parts.join(''));
          expect(new Set(parsed.steps.map(({ name }) => name)).size).toBe(
            parsed.steps.length,
          );
        },
      ),
    );
  });
});
