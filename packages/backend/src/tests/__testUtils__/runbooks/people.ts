import { randomUUID } from 'node:crypto';
import {
  Execution,
  ExecutionStep,
  LaunchRequest,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { Answer, Person } from '../Person';

/** What goes with a launch beside what is launched. */
export interface AskedWith {
  reason?: string;
  ticket?: string;
  breakGlass?: { reason: string };
  requestKey?: string;
  planHash?: string;
}

/** What a person sees before they ask for a launch. */
export async function preview(
  person: Person,
  launch: LaunchRequest,
): Promise<Answer<Preview & { error: { name: string; message: string } }>> {
  return person.post('runbooks/previews', launch);
}

/** Asks for exactly what a preview shows now; where there is none, for what nobody has previewed. */
export async function ask(
  person: Person,
  launch: LaunchRequest,
  more: AskedWith = {},
): Promise<Answer<any>> {
  const planHash =
    more.planHash ?? (await preview(person, launch)).body.planHash ?? 'none';
  return person.post('runbooks/executions', {
    launch,
    requestKey: randomUUID(),
    ...more,
    planHash,
  });
}

/** An execution that was previewed and asked for. Throws where either was refused. */
export async function asked(
  person: Person,
  launch: LaunchRequest,
  more: AskedWith = {},
): Promise<Execution> {
  const { planHash } = accepted(await preview(person, launch));
  return accepted(await ask(person, launch, { planHash, ...more }));
}

export async function read(
  person: Person,
  { execution: { id } }: Execution,
): Promise<Execution> {
  return accepted(await person.get(`runbooks/executions/${id}`));
}

export async function stepsOf(
  person: Person,
  { execution: { id } }: Execution,
): Promise<ExecutionStep[]> {
  const { items } = accepted(
    await person.get(`runbooks/executions/${id}/steps?limit=200`),
  );
  return items;
}

/** Approves what the execution was when the person looked at it. */
export async function approve(
  person: Person,
  { execution, planHash }: Execution,
): Promise<Answer<any>> {
  return person.post(`runbooks/executions/${execution.id}/approvals`, {
    decision: 'approve',
    planHash,
  });
}

/** Starts what was approved. */
export async function start(
  person: Person,
  { execution, planHash }: Execution,
): Promise<Answer<any>> {
  return person.post(`runbooks/executions/${execution.id}/launch`, {
    planHash,
  });
}

export async function stop(
  person: Person,
  { execution: { id } }: Execution,
  reason = 'No longer needed',
): Promise<Answer<any>> {
  return person.post(`runbooks/executions/${id}/stop`, { reason });
}

export async function signal(
  person: Person,
  { execution: { id } }: Execution,
  body: {
    signal: 'resume' | 'approve' | 'reject';
    stepName: string;
    comment?: string;
  },
): Promise<Answer<any>> {
  return person.post(`runbooks/executions/${id}/signal`, body);
}

/** The body of an answer that is no refusal. */
export function accepted<TBody>({ status, body }: Answer<TBody>): TBody {
  if (status >= 300) {
    throw new Error(`${status}: ${JSON.stringify((body as any)?.error)}`);
  }
  return body;
}
