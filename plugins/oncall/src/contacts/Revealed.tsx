import { Button } from '@backstage/ui';
import { RiCloseLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import styles from './contacts.module.css';

/**
 * An address, as text that can be selected and copied. It is no link: what a link opens keeps what it was given, and the
 * address of a page is remembered by browsers.
 */
export function Revealed(props: {
  /** What it is, and of whom. */
  what: string;
  address: string;
  onClose(): void;
}) {
  const { what, address, onClose } = props;
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Copied.');
    } catch {
      setSaid('Not copied: select it, and copy it by hand.');
    }
  };
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={styles.revealed}
      role="group"
      aria-label={`The ${what}`}
    >
      <strong className={styles.address} data-testid="revealed-address">
        {address}
      </strong>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        aria-label={`Copy ${what}`}
        onPress={copy}
      >
        Copy
      </Button>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiCloseLine />}
        aria-label={`Close ${what}`}
        onPress={onClose}
      >
        Close
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
