const PREFIX = 'opsready-';

/** What an incident is found by that was created for an action. */
export function incidentKeyOf(actionId: string): string {
  return `${PREFIX}${actionId}`;
}

/** The action that an incident was created for, where it is ours. */
export function actionIdOf(
  incidentKey: string | null | undefined,
): string | undefined {
  return incidentKey?.startsWith(PREFIX)
    ? incidentKey.slice(PREFIX.length)
    : undefined;
}
