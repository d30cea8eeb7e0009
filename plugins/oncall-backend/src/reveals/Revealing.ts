import {
  ChannelKind,
  RevealRequest,
} from '@opsready/backstage-plugin-oncall-common';

/** One address that somebody wants, found but not read yet. */
export interface Revealing {
  /** Of whom, for the record. */
  name: string;
  kind: ChannelKind;
  /**
   * Reads it at its source.
   *
   * @throws ConflictError where it is somebody else's now
   */
  read(signal: AbortSignal): Promise<string>;
}

/** What a way to reveal looks for. */
export interface RevealQuery {
  entityRef: string;
  request: RevealRequest;
}
