import { Knex } from 'knex';
import { PLACE } from '../../__testUtils__/FakeProvider';
import { runbookRow } from '../../runbooks/runbookRow';

/** The runbook of the world's executions, as the index stores it. */
export async function seedRunbook(
  knex: Knex,
  options: { id?: string; name?: string } = {},
): Promise<void> {
  const name = options.name ?? 'restart';
  const { row, content } = runbookRow('ssm', 'there', {
    key: `arn:${name}`,
    name,
    title: 'Restart the service',
    format: 'ssmAutomation',
    executorId: 'fake',
    place: PLACE,
    contentHash: 'abc',
    content: { mediaType: 'text/plain', text: '' },
    sections: {},
    incident: false,
    area: 'change',
    steps: [],
    parameters: [],
    consents: [],
    problems: [],
  });
  await knex('runbook_contents')
    .insert(content)
    .onConflict('content_key')
    .ignore();
  await knex('runbooks').insert({
    ...row,
    id: options.id ?? 'restart-id',
    binding_problems: '[]',
    problem_count: 0,
  });
}
