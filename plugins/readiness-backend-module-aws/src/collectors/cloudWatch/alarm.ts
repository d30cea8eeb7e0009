import { JsonObject } from '@backstage/types';
import { CollectedRecord } from '@opsready/backstage-plugin-readiness-node';

/** What is kept of an alarm. */
export type AlarmData = {
  name: string;
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  state: string;
  /** ISO 8601, UTC. */
  stateSince?: string;
  actionsEnabled: boolean;
  /** ARNs of what happens when it fires. */
  actions: string[];
  /** https address. */
  runbook?: string;
  /** Names of the composite alarms that act for it. */
  coveredBy?: string[];
  /** Set where a scaling policy made the alarm for itself: it moves capacity and calls nobody. */
  scaling?: true;
};

/** The alarm in a record of this collector. */
export function alarmOf({ data }: CollectedRecord): AlarmData {
  const { name, state, stateSince, actionsEnabled, actions, runbook } = data;
  return {
    name: String(name),
    state: String(state),
    ...(typeof stateSince === 'string' && { stateSince }),
    actionsEnabled: actionsEnabled !== false,
    actions: toTexts(actions),
    ...(typeof runbook === 'string' && { runbook }),
    ...(data.coveredBy !== undefined && { coveredBy: toTexts(data.coveredBy) }),
    ...(data.scaling === true && { scaling: true }),
  };
}

function toTexts(value: JsonObject[string]): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
