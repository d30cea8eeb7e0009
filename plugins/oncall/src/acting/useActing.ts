import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { newRequestKey } from '@opsready/backstage-plugin-opsready-react';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { useRef, useState } from 'react';
import { OnCallApi, onCallApiRef } from '../api';

/** Something that is sent at most once, however often it is asked for. */
export interface Acting {
  /** Asked and not yet answered. */
  pending: boolean;
  /** Why it was not taken, or not answered. */
  error?: Error;
  /** What it made. */
  action?: OnCallAction;
  send(
    request: (api: OnCallApi, requestKey: string) => Promise<OnCallAction>,
  ): Promise<void>;
  /** Begins another one: what was sent before failed. */
  again(): void;
}

/**
 * Sends a page or an incident. All attempts have one key, so that a second one, because the first was not answered or the
 * button was pressed twice, is answered with what the first one made.
 */
export function useActing(): Acting {
  const api = useApi(onCallApiRef);
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const [action, setAction] = useState<OnCallAction>();
  // A second press may come before the button has been disabled.
  const isSending = useRef(false);
  return {
    pending,
    error,
    action,
    async send(request) {
      if (isSending.current) {
        return;
      }
      isSending.current = true;
      setPending(true);
      setError(undefined);
      try {
        setAction(await request(api, requestKey));
      } catch (thrown) {
        setError(toError(thrown) as Error);
      } finally {
        isSending.current = false;
        setPending(false);
      }
    },
    again() {
      setRequestKey(newRequestKey());
      setAction(undefined);
    },
  };
}
