import {
  Age,
  Code,
  DataColumn,
  EntityLink,
  Muted,
  OutsideLink,
  SourceMark,
} from '@opsready/backstage-plugin-opsready-react';
import { ReviewText } from '../files';
import { ContactFile, KINDS } from './filesAddress';
import { Needs } from './Needs';

/** Below the entity page: where the file is shown and reviewed. */
const SECTIONS: Record<ContactFile['kind'], string> = {
  contacts: '/oncall/contacts',
  incidentPlan: '/oncall/plan',
};

/** The columns of files: whose, what is to be mended, whether it was reviewed, and how old that is. */
export function fileColumns(now: string): Array<DataColumn<ContactFile>> {
  return [
    {
      id: 'file',
      label: 'File',
      cell: ({ kind, entityRef, path, url }) => (
        <>
          {KINDS[kind]}:{' '}
          <EntityLink entityRef={entityRef} below={SECTIONS[kind]} />
          <div>
            <OutsideLink href={url}>
              <Code>{path}</Code>
            </OutsideLink>
          </div>
        </>
      ),
    },
    {
      id: 'needs',
      label: 'To mend',
      cell: file => <Needs file={file} />,
    },
    {
      id: 'review',
      label: 'Review',
      cell: ({ review }) => <ReviewText review={review} now={now} />,
    },
    {
      id: 'read',
      label: 'Read',
      cell: ({ state, readAt }) => (
        <>
          {state === 'stale' && <SourceMark state="stale" />}{' '}
          {readAt ? <Age at={readAt} now={now} /> : <Muted>not yet</Muted>}
        </>
      ),
    },
  ];
}
