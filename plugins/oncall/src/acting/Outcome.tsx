import { Alert } from '@backstage/ui';
import { Facts, OutsideLink } from '@opsready/backstage-plugin-opsready-react';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { outcomeOf } from './outcomeOf';

/** What became of a page or an incident, and what to do now. */
export function Outcome(props: { action: OnCallAction }) {
  const { action } = props;
  const { title, message, reached, provider, url, severity } = action;
  const { tone, said, then } = outcomeOf(action);
  return (
    <>
      <Alert
        role="status"
        status={tone}
        icon
        title={said}
        description={[message, then].filter(Boolean).join(' ')}
      />
      <Facts
        items={[
          [action.kind === 'page' ? 'Subject' : 'Title', title],
          ['Severity', severity],
          [
            'Meant for',
            reached.length > 0
              ? reached.join(', ')
              : 'nobody who is known here',
          ],
          [
            'At the provider',
            <OutsideLink key="url" href={url}>
              {provider.title}
            </OutsideLink>,
          ],
        ]}
      />
    </>
  );
}
