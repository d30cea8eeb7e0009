import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  RevealedAddress,
  RevealRequest,
} from '@opsready/backstage-plugin-oncall-common';
import { useEffect, useRef, useState } from 'react';
import { onCallApiRef } from '../api';

/** One address on its way to the eyes of who asked for it. */
export interface Reveal {
  pending: boolean;
  error?: Error;
  /** Held by the screen alone, until it is closed. */
  revealed?: RevealedAddress;
  ask(): Promise<void>;
  forget(): void;
}

/** Asks for one address. It is kept in nothing but the state of what shows it, and gone with that. */
export function useReveal(entityRef: string, request: RevealRequest): Reveal {
  const api = useApi(onCallApiRef);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const [revealed, setRevealed] = useState<RevealedAddress>();
  const isAsking = useRef(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return {
    pending,
    error,
    revealed,
    async ask() {
      if (isAsking.current) {
        return;
      }
      isAsking.current = true;
      setPending(true);
      setError(undefined);
      try {
        const answer = await api.revealAddress(entityRef, request);
        if (isShown.current) {
          setRevealed(answer);
        }
      } catch (thrown) {
        setError(toError(thrown) as Error);
      } finally {
        isAsking.current = false;
        setPending(false);
      }
    },
    forget() {
      setRevealed(undefined);
      setError(undefined);
    },
  };
}
