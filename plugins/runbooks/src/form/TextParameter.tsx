import { PasswordField, TextAreaField, TextField } from '@backstage/ui';
import { textOf } from '../text';
import { commonProps, FieldProps } from './FieldProps';

const LONG = 120;

/** A text on one line, or on several where it may be long. */
export function TextParameter(props: FieldProps) {
  const { parameter, value, onChange } = props;
  const text = textOf(value);
  const shared = { ...commonProps(props), value: text, onChange };
  if (parameter.secret) {
    return <PasswordField {...shared} autoComplete="off" />;
  }
  const mayBeLong =
    (parameter.maxChars ?? 0) > LONG ||
    textOf(parameter.default).includes('\n');
  return mayBeLong ? (
    <TextAreaField {...shared} />
  ) : (
    <TextField {...shared} autoComplete="off" spellCheck="false" />
  );
}
