import {
  Age,
  Code,
  Muted,
  OutsideLink,
} from '@opsready/backstage-plugin-opsready-react';
import { isItemList } from './isItemList';
import styles from './FactsContent.module.css';

/** A fact's value as text: numbers and words plainly, lists of findings by count and item, anything else as JSON. */
export function FactValue(props: { value: unknown; now: string }) {
  const { value, now } = props;
  if (value === undefined || value === null || value === '') {
    return <Muted>none</Muted>;
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (typeof value === 'number' || typeof value === 'string') {
    return <>{value}</>;
  }
  if (isItemList(value)) {
    return (
      <>
        {value.count} of {value.total}
        {value.items.length > 0 && (
          <ul className={styles.list}>
            {value.items.map((item, index) => (
              <li key={index}>
                <OutsideLink href={item.link}>{item.label}</OutsideLink>
                {item.at && (
                  <Muted>
                    {' '}
                    (<Age at={item.at} now={now} />)
                  </Muted>
                )}
                {item.detail && <Muted> {item.detail}</Muted>}
              </li>
            ))}
          </ul>
        )}
      </>
    );
  }
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) {
    return <>{value.length === 0 ? <Muted>none</Muted> : value.join(', ')}</>;
  }
  return <Code>{JSON.stringify(value)}</Code>;
}
