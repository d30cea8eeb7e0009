import {
  defineCheck,
  fail,
  pass,
  warn,
} from '@opsready/backstage-plugin-readiness-node';
import { listOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';

/** A second kind of channel is the way left when the first is down. */
const ENOUGH = 2;

export const ownerHasChannels = defineCheck({
  id: 'owner-has-channels',
  title: 'The owner can be reached in two ways',
  failureTitle: 'The owner cannot be reached in two ways',
  rationale:
    'During an outage the usual channel may be part of it. Two kinds of channel in the catalog leave a way to the owner.',
  remediation:
    'On the owning Group, set `spec.profile.email`, and add its chat to `metadata.links` with `type: slack` or `type: teams` (any kind counts once), for instance `{ url: https://example.slack.com/archives/C0123, title: "#payments", type: slack }`.',
  source: wellArchitected(
    'OPS07-BP06',
    'Implement mechanisms that verify that support points of contacts are kept up to date.',
  ),
  requiredFacts: ['catalog/owner-channels'],
  evaluate({ facts }) {
    const kinds = [...new Set(listOf<string>(facts['catalog/owner-channels']))];
    const evidence = kinds.map(kind => ({ label: 'Channel', value: kind }));
    if (kinds.length >= ENOUGH) {
      return pass(`The owner can be reached by ${kinds.join(', ')}.`, evidence);
    }
    return kinds.length === 1
      ? warn(
          `The owner can be reached by ${kinds[0]} only; a second kind of channel is missing.`,
          evidence,
        )
      : fail('The catalog names no channel by which the owner can be reached.');
  },
});
