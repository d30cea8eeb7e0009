import {
  ActingForm,
  ActingOption,
  ActingRoster,
} from '@opsready/backstage-plugin-oncall-common';
import { OnCallApi } from '../api';
import { ActingKind } from './ActingKind';

/** What was filled in. */
export interface Draft {
  targetId?: string;
  severity?: string;
  title: string;
  message: string;
  reason: string;
}

export const EMPTY_DRAFT: Draft = { title: '', message: '', reason: '' };

/** What takes it at the provider: the one that was chosen as long as it is there, else the first. */
export function targetOf(
  { targets = [] }: ActingOption,
  draft: Draft,
): string | undefined {
  const usable = targets.filter(({ message }) => message === undefined);
  const chosen = usable.find(({ id }) => id === draft.targetId);
  return (chosen ?? usable[0])?.id;
}

/** Sends what was filled in. */
export async function sendDraft(options: {
  api: OnCallApi;
  kind: ActingKind;
  form: ActingForm;
  roster: ActingRoster;
  draft: Draft;
  requestKey: string;
}) {
  const { api, kind, form, roster, draft, requestKey } = options;
  const message = draft.message.trim() || undefined;
  const common = {
    rosterId: roster.rosterId,
    targetId: targetOf(roster[kind], draft),
    reason: draft.reason.trim(),
    requestKey,
  };
  return kind === 'page'
    ? api.createPage(form.entityRef, {
        ...common,
        subject: draft.title.trim(),
        message,
      })
    : api.declareIncident(form.entityRef, {
        ...common,
        severity: draft.severity ?? '',
        title: draft.title.trim(),
        description: message,
      });
}
