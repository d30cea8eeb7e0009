import { Muted, OutsideLink } from '@opsready/backstage-plugin-opsready-react';
import { RunbookSummary } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLink } from '../links';
import { FORMAT_LABELS, RunbookMarks } from '../summary';
import { shortPlaceText } from '../text';

/** What the runbook is made of and where it lies; in several places each is told of, since they may differ. */
export function FoundAs(props: { runbooks: readonly RunbookSummary[] }) {
  const [first, ...others] = props.runbooks;
  const { format, name, url, place } = first;
  if (others.length === 0) {
    return (
      <>
        {FORMAT_LABELS[format]} <OutsideLink href={url}>{name}</OutsideLink>
        {place && <Muted> in {shortPlaceText(place)}</Muted>}
      </>
    );
  }
  return (
    <>
      {FORMAT_LABELS[format]} {name}
      <ul>
        {props.runbooks.map(runbook => (
          <li key={runbook.id}>
            <RunbookLink runbookId={runbook.id}>
              {runbook.place ? shortPlaceText(runbook.place) : runbook.name}
            </RunbookLink>{' '}
            <RunbookMarks runbook={runbook} />
          </li>
        ))}
      </ul>
    </>
  );
}
