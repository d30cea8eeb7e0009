import { count, text, timestamp } from '../../../protocols';
import { shapes } from './common';

const page = { NextToken: text, MaxResults: count };

export const StartEngagement$ = shapes.operation(
  'StartEngagement',
  {
    required: { ContactId: text, Sender: text, Subject: text, Content: text },
    optional: {
      PublicSubject: text,
      PublicContent: text,
      IncidentId: text,
      IdempotencyToken: text,
    },
  },
  { required: { EngagementArn: text } },
);

export const StopEngagement$ = shapes.operation(
  'StopEngagement',
  { required: { EngagementId: text }, optional: { Reason: text } },
  {},
);

export const DescribeEngagement$ = shapes.operation(
  'DescribeEngagement',
  { required: { EngagementId: text } },
  {
    required: {
      ContactArn: text,
      EngagementArn: text,
      Sender: text,
      Subject: text,
      Content: text,
    },
    optional: {
      PublicSubject: text,
      PublicContent: text,
      IncidentId: text,
      StartTime: timestamp,
      StopTime: timestamp,
    },
  },
);

export const ListEngagements$ = shapes.operation(
  'ListEngagements',
  {
    optional: {
      ...page,
      IncidentId: text,
      TimeRangeValue: shapes.structure('TimeRange', {
        optional: { StartTime: timestamp, EndTime: timestamp },
      }),
    },
  },
  {
    required: {
      Engagements: shapes.list(
        'EngagementsList',
        shapes.structure('Engagement', {
          required: { EngagementArn: text, ContactArn: text, Sender: text },
          optional: {
            IncidentId: text,
            StartTime: timestamp,
            StopTime: timestamp,
          },
        }),
      ),
    },
    optional: { NextToken: text },
  },
);

export const ListPagesByEngagement$ = shapes.operation(
  'ListPagesByEngagement',
  { required: { EngagementId: text }, optional: page },
  {
    required: {
      Pages: shapes.list(
        'PagesList',
        shapes.structure('Page', {
          required: {
            PageArn: text,
            EngagementArn: text,
            ContactArn: text,
            Sender: text,
          },
          optional: {
            IncidentId: text,
            SentTime: timestamp,
            DeliveryTime: timestamp,
            ReadTime: timestamp,
          },
        }),
      ),
    },
    optional: { NextToken: text },
  },
);
