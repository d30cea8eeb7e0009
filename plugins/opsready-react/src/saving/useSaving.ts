import { useState } from 'react';
import { messageOf } from '../text';
import { saveFile } from './saveFile';

/** Files that are made on demand and handed over to the person. @public */
export interface Saving {
  /** The name of the file that is being made. */
  pending?: string;
  /** How it went last, to be said in a live region. */
  said: string;
  save(file: {
    name: string;
    mediaType: string;
    read: () => Promise<string>;
    /** What to say once it is saved. */
    saved: string;
  }): Promise<void>;
}

/** Saves files one at a time, and says how that went. @public */
export function useSaving(): Saving {
  const [pending, setPending] = useState<string>();
  const [said, setSaid] = useState('');
  return {
    pending,
    said,
    async save({ name, mediaType, read, saved }) {
      setPending(name);
      setSaid('');
      try {
        saveFile({ name, mediaType, text: await read() });
        setSaid(saved);
      } catch (error) {
        setSaid(`Not saved: ${messageOf(error as Error)}`);
      } finally {
        setPending(undefined);
      }
    },
  };
}
