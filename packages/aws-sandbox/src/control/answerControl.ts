import { z } from 'zod';
import type { WireReply, WireRequest } from '../protocols';
import { behaviourRoutes } from './behaviourRoutes';
import { accountRoutes } from './accountRoutes';
import { alarmRoutes } from './alarmRoutes';
import { automationRoutes } from './automationRoutes';
import { calendarRoutes } from './calendarRoutes';
import { callRoutes } from './callRoutes';
import { clockRoutes } from './clockRoutes';
import { commandRoutes } from './commandRoutes';
import { configRoutes } from './configRoutes';
import { contactRoutes } from './contactRoutes';
import {
  ControlError,
  type ControlledSandbox,
  type ControlRoute,
} from './ControlRoute';
import { documentRoutes } from './documentRoutes';
import { findingRoutes } from './findingRoutes';
import { incidentRoutes } from './incidentRoutes';
import { resetRoutes } from './resetRoutes';
import { resourceRoutes } from './resourceRoutes';
import { rotationRoutes } from './rotationRoutes';

export const CONTROL_PREFIX = '/_sandbox';

const routes: readonly ControlRoute[] = [
  ...clockRoutes,
  ...behaviourRoutes,
  ...callRoutes,
  ...findingRoutes,
  ...alarmRoutes,
  ...resourceRoutes,
  ...configRoutes,
  ...commandRoutes,
  ...calendarRoutes,
  ...documentRoutes,
  ...automationRoutes,
  ...contactRoutes,
  ...rotationRoutes,
  ...incidentRoutes,
  ...accountRoutes,
  ...resetRoutes,
];

/** Answers a request below `/_sandbox`. */
export function answerControl(
  sandbox: ControlledSandbox,
  request: WireRequest,
): WireReply {
  try {
    return reply(200, run(sandbox, request) ?? {});
  } catch (error) {
    if (error instanceof ControlError) {
      return reply(error.status, { error: { message: error.message } });
    }
    if (error instanceof z.ZodError) {
      return reply(400, { error: { message: z.prettifyError(error) } });
    }
    throw error;
  }
}

function run(sandbox: ControlledSandbox, request: WireRequest): unknown {
  const path = request.path.slice(CONTROL_PREFIX.length).replace(/\/$/, '');
  if (path === '') {
    return routes.map(({ method, path: below, about }) => ({
      request: `${method} ${CONTROL_PREFIX}${below}`,
      about,
    }));
  }
  const atPath = routes.filter(route => route.path === path);
  const route = atPath.find(({ method }) => method === request.method);
  if (!route) {
    throw new ControlError(
      atPath.length > 0 ? 405 : 404,
      `The control API has no ${request.method} ${request.path}; GET ${CONTROL_PREFIX} lists what it has`,
    );
  }
  return route.run({
    sandbox,
    body: parseBody(request.body),
    query: request.query,
  });
}

function parseBody(body: Buffer): unknown {
  if (body.length === 0) {
    return {};
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ControlError(400, 'The request body is not JSON');
  }
}

function reply(status: number, value: unknown): WireReply {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: `${JSON.stringify(value, undefined, 2)}\n`,
  };
}
