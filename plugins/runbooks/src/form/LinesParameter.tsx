import { TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { textOf } from '../text';
import { commonProps, FieldProps } from './FieldProps';

/** A list of texts, one on each line. */
export function LinesParameter(props: FieldProps) {
  const { parameter, value, onChange } = props;
  const [text, setText] = useState(() => linesOf(value).join('\n'));
  return (
    <TextAreaField
      {...commonProps(props)}
      description={[parameter.description, 'One on each line.']
        .filter(Boolean)
        .join(' ')}
      rows={Math.min(8, Math.max(2, text.split('\n').length))}
      value={text}
      onChange={typed => {
        setText(typed);
        const lines = typed
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== '');
        onChange(lines.length > 0 ? lines : undefined);
      }}
    />
  );
}

function linesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
