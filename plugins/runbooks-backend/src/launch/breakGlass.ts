import {
  Refusal,
  runbooksExecutionOverridePermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionRow } from '../executions/ExecutionRow';
import { LaunchJudgement } from './LaunchJudgement';

/** Who passes a closed calendar, and why. */
export interface BreakGlass {
  by: string;
  reason: string;
}

/**
 * The refusals that are left when somebody breaks the glass, and whether there was any glass: an open calendar needs no
 * override, and none is recorded.
 */
export function withBreakGlass(
  { refusals, mayOverride }: LaunchJudgement,
  breakGlass: BreakGlass | undefined,
): { refusals: Refusal[]; broken?: BreakGlass } {
  const left = refusals.filter(
    ({ code }) => code !== 'calendarClosed' && code !== 'calendarUnreadable',
  );
  if (!breakGlass || left.length === refusals.length) {
    return { refusals };
  }
  if (!mayOverride) {
    return {
      refusals: [
        ...refusals,
        {
          code: 'noPermission',
          message: `To break the glass the permission ${runbooksExecutionOverridePermission.name} is needed on this launch.`,
        },
      ],
    };
  }
  return { refusals: left, broken: breakGlass };
}

/** The glass that somebody breaks with a launch: now, or already when they asked for it. */
export function glassOf(
  { break_glass }: Pick<ExecutionRow, 'break_glass'>,
  request: { breakGlass?: { reason: string } },
  by: string,
): BreakGlass | undefined {
  if (request.breakGlass) {
    return { by, reason: request.breakGlass.reason.trim() };
  }
  const earlier: BreakGlass | undefined = break_glass
    ? JSON.parse(break_glass)
    : undefined;
  return earlier?.by === by ? earlier : undefined;
}
