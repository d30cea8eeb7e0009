import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Named things, one below the other; those without a value are left out. @public */
export function Facts(props: {
  items: ReadonlyArray<[name: string, value: ReactNode | undefined]>;
}) {
  return (
    <div className={styles.frame}>
      <dl className={styles.facts}>
        {props.items.map(
          ([name, value]) =>
            value !== undefined && (
              <Fact key={name} name={name} value={value} />
            ),
        )}
      </dl>
    </div>
  );
}

function Fact(props: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </>
  );
}
