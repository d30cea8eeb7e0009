import type {
  ListEngagementsRequest,
  ListEngagementsResult,
} from '@aws-sdk/client-ssm-contacts';
import type { StoredEngagement } from '../../../state';
import { assertLength } from '../../constraints';
import { defineOperation } from '../../defineService';
import { assertWindow, contactsPage } from '../constraints';
import { incidentManagerOf } from '../required';
import { ListEngagements$ } from '../shapes/engagements';
import { toEngagement } from './views';

export const listEngagements = defineOperation<
  ListEngagementsRequest,
  ListEngagementsResult
>({
  schema: ListEngagements$,
  run({ input, region }) {
    assertLength(input.IncidentId, 'incidentId', { max: 1024 });
    const { StartTime, EndTime } = input.TimeRangeValue ?? {};
    assertWindow(StartTime, EndTime);
    const matching = [...incidentManagerOf(region).engagements.values()]
      .filter(engagement => matches(engagement, input))
      .reverse();
    const page = contactsPage(matching, input);
    return {
      NextToken: page.nextToken,
      Engagements: page.items.map(toEngagement),
    };
  },
});

function matches(
  { incidentArn, startedAt }: StoredEngagement,
  { IncidentId, TimeRangeValue }: ListEngagementsRequest,
): boolean {
  const { StartTime, EndTime } = TimeRangeValue ?? {};
  return (
    (IncidentId === undefined || IncidentId === incidentArn) &&
    (StartTime === undefined || startedAt >= StartTime) &&
    (EndTime === undefined || startedAt <= EndTime)
  );
}
