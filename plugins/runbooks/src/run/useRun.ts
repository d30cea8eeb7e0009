import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { newRequestKey } from '@opsready/backstage-plugin-opsready-react';
import {
  CreateExecutionRequest,
  Execution,
  LaunchForm,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../api';
import {
  DraftProblems,
  draftOf,
  LaunchDraft,
  launchOf,
  problemsOf,
} from './LaunchDraft';
import { parameterRefusals } from './refusalKinds';

export type RunStage = 'parameters' | 'preview' | 'confirm';

/** What a person says when confirming. */
export type RunAnswers = Pick<
  CreateExecutionRequest,
  'reason' | 'ticket' | 'breakGlass'
>;

/** A run on its way from the form to its start. */
export interface Run {
  stage: RunStage;
  draft: LaunchDraft;
  problems: DraftProblems;
  /** Of the draft as it is; forgotten when the draft changes. */
  preview?: Preview;
  /** The backend is asked. */
  pending: boolean;
  error?: Error;
  setDraft(draft: LaunchDraft): void;
  goTo(stage: RunStage): void;
  askPreview(): Promise<void>;
  start(answers: RunAnswers): Promise<void>;
}

/** Holds what was filled in and previewed; the backend judges, here it is only carried from step to step. */
export function useRun(options: {
  entityRef: string;
  form: LaunchForm;
  onStarted(execution: Execution): void;
}): Run {
  const { entityRef, form, onStarted } = options;
  const api = useApi(runbooksApiRef);
  const [stage, setStage] = useState<RunStage>('parameters');
  const [draft, setDraft] = useState(() => draftOf(form));
  const [problems, setProblems] = useState<DraftProblems>(new Map());
  const [previewed, setPreviewed] = useState<{
    preview: Preview;
    requestKey: string;
  }>();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();

  const attempt = async (action: () => Promise<void>) => {
    setPending(true);
    setError(undefined);
    try {
      await action();
    } catch (thrown) {
      setError(toError(thrown) as Error);
    } finally {
      setPending(false);
    }
  };
  const goTo = (next: RunStage) => {
    setError(undefined);
    setStage(next);
  };
  const askPreview = async () => {
    const found = problemsOf(form, draft);
    setProblems(found);
    if (found.size > 0) {
      return;
    }
    await attempt(async () => {
      const preview = await api.createPreview(launchOf(entityRef, form, draft));
      setProblems(parameterRefusals(preview));
      // Another preview is another launch; the same one, sent again, is the same.
      setPreviewed({ preview, requestKey: newRequestKey() });
      setStage('preview');
    });
  };
  const start = async (answers: RunAnswers) => {
    if (!previewed) {
      return;
    }
    const { preview, requestKey } = previewed;
    await attempt(async () =>
      onStarted(
        await api.createExecution({
          launch: launchOf(entityRef, form, draft),
          planHash: preview.planHash,
          requestKey,
          ...answers,
        }),
      ),
    );
  };
  return {
    stage,
    draft,
    problems,
    preview: previewed?.preview,
    pending,
    error,
    setDraft: next => {
      setDraft(next);
      setPreviewed(undefined);
    },
    goTo,
    askPreview,
    start,
  };
}
