import { ReactNode, useId } from 'react';
import { Problem } from './Problem';
import styles from './ParameterField.module.css';

/** A field that is no parameter, with what is wrong below it. */
export function Answered(props: {
  problem: string | undefined;
  /** Takes what the field has to be told about the problem. */
  children(told: {
    isInvalid: boolean;
    validationBehavior: 'aria';
    'aria-describedby': string | undefined;
  }): ReactNode;
}) {
  const { problem, children } = props;
  const id = useId();
  const isInvalid = problem !== undefined;
  return (
    <div className={styles.field}>
      {children({
        isInvalid,
        validationBehavior: 'aria',
        'aria-describedby': isInvalid ? id : undefined,
      })}
      <Problem id={id} problem={problem} />
    </div>
  );
}
