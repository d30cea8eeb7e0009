import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { RunbookSummary } from '@opsready/backstage-plugin-runbooks-common';
import { Fragment } from 'react';
import { RunbookLink } from '../links';
import { shortPlaceText } from '../text';

/** The title of a runbook: a link, unless it lies in several places, each with a page of its own. */
export function TitleLink(props: { runbooks: readonly RunbookSummary[] }) {
  const [{ id, title }, ...others] = props.runbooks;
  return others.length > 0 ? (
    <>{title}</>
  ) : (
    <RunbookLink runbookId={id}>{title}</RunbookLink>
  );
}

/** The places where a runbook lies, where there are several. */
export function PlaceLinks(props: { runbooks: readonly RunbookSummary[] }) {
  const { runbooks } = props;
  if (runbooks.length < 2) {
    return null;
  }
  return (
    <span>
      <Muted>in </Muted>
      {runbooks.map(({ id, name, place }, index) => (
        <Fragment key={id}>
          {index > 0 && <Muted>, </Muted>}
          <RunbookLink runbookId={id}>
            {place ? shortPlaceText(place) : name}
          </RunbookLink>
        </Fragment>
      ))}
    </span>
  );
}
