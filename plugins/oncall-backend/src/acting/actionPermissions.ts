import {
  oncallIncidentCreatePermission,
  oncallPageCreatePermission,
} from '@opsready/backstage-plugin-oncall-common';
import { OnCallPermission } from '../authorization/OnCallAccess';
import { ActionKind } from './ActionRow';

/** What it takes to do something, and to say what became of it. */
export const ACTION_PERMISSIONS: Record<ActionKind, OnCallPermission> = {
  page: oncallPageCreatePermission,
  incident: oncallIncidentCreatePermission,
};
