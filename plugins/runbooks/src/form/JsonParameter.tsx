import { TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { commonProps, FieldProps } from './FieldProps';

const EXAMPLES = {
  StringMap: 'As JSON, for instance {"key": "value"}.',
  MapList: 'As JSON, for instance [{"key": "value"}].',
};

/** A map, or a list of maps, as JSON. What cannot be read stays a text, which validation then refuses. */
export function JsonParameter(props: FieldProps) {
  const { parameter, value, onChange } = props;
  const [text, setText] = useState(() => spelled(value));
  const example =
    EXAMPLES[parameter.type === 'MapList' ? 'MapList' : 'StringMap'];
  return (
    <TextAreaField
      {...commonProps(props)}
      description={[parameter.description, example].filter(Boolean).join(' ')}
      spellCheck="false"
      rows={Math.min(12, Math.max(3, text.split('\n').length))}
      value={text}
      onChange={typed => {
        setText(typed);
        onChange(parsed(typed));
      }}
    />
  );
}

function spelled(value: unknown): string {
  if (value === undefined) {
    return '';
  }
  return typeof value === 'string'
    ? value
    : JSON.stringify(value, undefined, 2);
}

function parsed(text: string): unknown {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
