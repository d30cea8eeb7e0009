import { SourceState } from '@opsready/backstage-plugin-runbooks-common';
import { PRODUCTION, STAGING } from './entities';
import { ago, HOUR } from './now';

/** Sources that deliver. */
export const CURRENT_SOURCES: SourceState[] = [
  {
    sourceId: 'ssm-documents',
    title: 'SSM documents',
    place: PRODUCTION,
    state: 'current',
    lastSuccessAt: ago(4),
  },
  {
    sourceId: 'markdown',
    title: 'Markdown in repositories',
    state: 'current',
    lastSuccessAt: ago(2),
  },
];

/** One of each state. */
export const AILING_SOURCES: SourceState[] = [
  CURRENT_SOURCES[1],
  {
    sourceId: 'ssm-documents',
    title: 'SSM documents',
    place: PRODUCTION,
    state: 'stale',
    lastSuccessAt: ago(5 * HOUR),
    message: 'Systems Manager throttled the last three readings.',
  },
  {
    sourceId: 'ssm-documents',
    title: 'SSM documents',
    place: STAGING,
    state: 'denied',
    message: 'The read role may not list documents.',
    missingPermission: 'ssm:ListDocuments',
  },
  { sourceId: 'catalog', title: 'Links of the catalog', state: 'never' },
];
