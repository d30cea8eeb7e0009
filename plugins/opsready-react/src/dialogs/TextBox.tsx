import { TextAreaField } from '@backstage/ui';

/** Words that go with an action: a reason, a comment. @public */
export function TextBox(props: {
  label: string;
  description?: string;
  required?: boolean;
  maxLength?: number;
  text: string;
  onText(text: string): void;
}) {
  const { label, description, required = false } = props;
  const { maxLength = 2000, text, onText } = props;
  return (
    <TextAreaField
      label={label}
      description={description}
      secondaryLabel={required ? 'Required' : undefined}
      isRequired={required}
      validate={value =>
        required && value.trim() === '' ? `Say it in a few words.` : undefined
      }
      maxLength={maxLength}
      value={text}
      onChange={onText}
    />
  );
}
