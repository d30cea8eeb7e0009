import { Button } from '@backstage/ui';
import {
  Channel,
  RevealRequest,
} from '@opsready/backstage-plugin-oncall-common';
import { RiEyeLine } from '@remixicon/react';
import { useRef } from 'react';
import { CHANNEL_NAMES } from './channelNames';
import { Revealed } from './Revealed';
import { RevealRefused } from './RevealRefused';
import { useReveal } from './useReveal';
import styles from './contacts.module.css';

/** Shows one address to who may see it, when asked and until it is closed. */
export function RevealChannel(props: {
  entityRef: string;
  /** Whose it is. */
  name: string;
  channel: Channel;
  /** Names the person to the backend. */
  of: Pick<RevealRequest, 'contactId' | 'personId'>;
}) {
  const { entityRef, name, channel, of } = props;
  const what = CHANNEL_NAMES[channel.kind];
  const reveal = useReveal(entityRef, { ...of, channelId: channel.id });
  const button = useRef<HTMLButtonElement>(null);
  const forget = () => {
    reveal.forget();
    // What had the focus is gone with the address.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      {reveal.revealed ? (
        <Revealed
          what={`${what} of ${name}`}
          address={reveal.revealed.address}
          onClose={forget}
        />
      ) : (
        <Button
          ref={button}
          size="small"
          variant="tertiary"
          iconStart={<RiEyeLine />}
          aria-label={`Reveal ${what} of ${name}`}
          isPending={reveal.pending}
          onPress={reveal.ask}
        >
          Reveal
        </Button>
      )}
      {reveal.error && (
        <div className={styles.refused}>
          <RevealRefused error={reveal.error} />
        </div>
      )}
    </>
  );
}
