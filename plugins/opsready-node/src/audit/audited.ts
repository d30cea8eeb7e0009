import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Tells Backstage's auditor of something that a person tries, and whether it came about. @public */
export async function audited<TResult>(
  options: {
    auditor: AuditorService;
    request: Request<any, any, any, any, any>;
    eventId: string;
    severityLevel: AuditorServiceEventSeverityLevel;
    /** No parameters: they may be secret. */
    meta: JsonObject;
  },
  work: () => Promise<TResult>,
): Promise<TResult> {
  const { auditor, ...event } = options;
  const told = await auditor.createEvent(event);
  try {
    const result = await work();
    await told.success();
    return result;
  } catch (error) {
    await told.fail({ error: toError(error) });
    throw error;
  }
}
