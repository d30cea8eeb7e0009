import { Button } from '@backstage/ui';
import styles from './calendar.module.css';

const WINDOW_MS = 28 * 86_400_000;

/** The ways to the four weeks before and after those that are shown, and back to those that begin now. */
export function WeekButtons(props: {
  /** Where those that are shown begin. */
  shown: string;
  isFromNow: boolean;
  onFrom(from: string | undefined): void;
}) {
  const { shown, isFromNow, onFrom } = props;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        variant="secondary"
        onPress={() => onFrom(shifted(shown, -1))}
      >
        4 weeks back
      </Button>
      <Button
        size="small"
        variant="secondary"
        isDisabled={isFromNow}
        onPress={() => onFrom(undefined)}
      >
        From now
      </Button>
      <Button
        size="small"
        variant="secondary"
        onPress={() => onFrom(shifted(shown, 1))}
      >
        4 weeks on
      </Button>
    </div>
  );
}

function shifted(from: string, windows: number): string {
  return new Date(Date.parse(from) + windows * WINDOW_MS).toISOString();
}
