import { Button, ButtonProps } from '@backstage/ui';
import styles from './EndingButton.module.css';

/** A button that ends something or may destroy it. Its words say so; the colour only underlines them. @public */
export function EndingButton(props: Omit<ButtonProps, 'destructive'>) {
  return <Button variant="secondary" {...props} className={styles.ending} />;
}
