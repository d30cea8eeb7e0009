import { TextField } from '@backstage/ui';
import { TextBox } from '@opsready/backstage-plugin-opsready-react';
import { ActingForm } from '@opsready/backstage-plugin-oncall-common';
import { ActingKind } from './ActingKind';
import { Draft } from './draft';
import { SeverityChoice } from './SeverityChoice';

/** What has to be said: to whom it reaches, and to the record. */
export function Words(props: {
  kind: ActingKind;
  form: ActingForm;
  draft: Draft;
  /** It was to be sent without a severity. */
  lacksSeverity: boolean;
  onDraft(change: Partial<Draft>): void;
}) {
  const { kind, form, draft, lacksSeverity, onDraft } = props;
  const isPage = kind === 'page';
  return (
    <>
      {!isPage && (
        <SeverityChoice
          form={form}
          severity={draft.severity}
          isMissing={lacksSeverity}
          onSeverity={severity => onDraft({ severity })}
        />
      )}
      <TextField
        label={isPage ? 'Subject' : 'Title'}
        secondaryLabel="Required"
        description={
          isPage
            ? 'The first thing that is read or heard.'
            : 'What is wrong, as customers would say it.'
        }
        isRequired
        validate={said}
        maxLength={200}
        value={draft.title}
        onChange={title => onDraft({ title })}
      />
      <TextBox
        label={isPage ? 'Message' : 'Description'}
        description="What is known, and where to look. It is sent to the provider."
        maxLength={4000}
        text={draft.message}
        onText={message => onDraft({ message })}
      />
      <TextBox
        label="Reason"
        description="Why this cannot wait. It is kept in the audit record."
        required
        text={draft.reason}
        onText={reason => onDraft({ reason })}
      />
    </>
  );
}

function said(text: string): string | undefined {
  return text.trim() === '' ? 'Say it in a few words.' : undefined;
}
