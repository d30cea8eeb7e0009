import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const TYPING_MS = 300;

/** A filter that is typed; it takes effect once typing stops. @public */
export function TypedText(props: {
  label: string;
  placeholder?: string;
  text: string;
  onText(text: string): void;
}) {
  const { label, placeholder, text, onText } = props;
  const [typed, setTyped] = useState(text);
  // The address may change under the field: back and forward, "clear filters".
  useEffect(() => setTyped(text), [text]);
  useDebounce(
    () => {
      if (typed.trim() !== text) {
        onText(typed.trim());
      }
    },
    TYPING_MS,
    [typed],
  );
  return (
    <SearchField
      label={label}
      placeholder={placeholder}
      size="small"
      value={typed}
      onChange={setTyped}
    />
  );
}
