import { SandboxControl } from '../SandboxControl';

/** How often each of our executions was started in AWS: automations by their tag, commands by their comment. */
export async function startsOf(
  control: SandboxControl,
  executionIds: readonly string[],
): Promise<Record<string, number>> {
  const marks = [
    ...(await control.executions()).map(({ tags }) =>
      Object.keys(tags).join(' '),
    ),
    ...(await control.commands()).map(({ comment }) => comment),
  ];
  return Object.fromEntries(
    executionIds.map(id => [
      id,
      marks.filter(mark => mark.includes(id)).length,
    ]),
  );
}
