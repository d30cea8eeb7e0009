import { Mark, Muted } from '@opsready/backstage-plugin-opsready-react';
import {
  Channel,
  RevealRequest,
} from '@opsready/backstage-plugin-oncall-common';
import { RiForbidLine } from '@remixicon/react';
import { CHANNEL_NAMES } from './channelNames';
import { RevealChannel } from './RevealChannel';
import styles from './contacts.module.css';

/** The ways to reach somebody: their kinds, and each address where it may be seen. */
export function Channels(props: {
  entityRef: string;
  name: string;
  channels: readonly Channel[];
  of: Pick<RevealRequest, 'contactId' | 'personId'>;
  mayReveal: boolean;
}) {
  const { entityRef, name, channels, of, mayReveal } = props;
  if (channels.length === 0) {
    return <Muted>No channel is named.</Muted>;
  }
  return (
    <ul className={styles.channels} aria-label={`Channels of ${name}`}>
      {channels.map(channel => (
        <li key={channel.id}>
          <span className={styles.kind}>{CHANNEL_NAMES[channel.kind]}</span>
          {!channel.active && (
            <Mark
              tone="warning"
              icon={RiForbidLine}
              label="Not active"
              title="The provider reaches nobody by it until it is activated there."
            />
          )}
          {mayReveal && (
            <RevealChannel
              entityRef={entityRef}
              name={name}
              channel={channel}
              of={of}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
