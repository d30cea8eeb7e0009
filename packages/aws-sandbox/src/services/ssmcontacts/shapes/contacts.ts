import { count, flag, text } from '../../../protocols';
import { shapes, textList } from './common';

const contact = shapes.structure('Contact', {
  required: { ContactArn: text, Alias: text, Type: text },
  optional: { DisplayName: text },
});

const target = shapes.structure('Target', {
  optional: {
    ChannelTargetInfo: shapes.structure('ChannelTargetInfo', {
      required: { ContactChannelId: text },
      optional: { RetryIntervalInMinutes: count },
    }),
    ContactTargetInfo: shapes.structure('ContactTargetInfo', {
      required: { IsEssential: flag },
      optional: { ContactId: text },
    }),
  },
});

const stage = shapes.structure('Stage', {
  required: {
    DurationInMinutes: count,
    Targets: shapes.list('TargetsList', target),
  },
});

const plan = shapes.structure('Plan', {
  optional: {
    Stages: shapes.list('StagesList', stage),
    RotationIds: textList,
  },
});

const address = shapes.structure('ContactChannelAddress', {
  optional: { SimpleAddress: text },
});

const channel = shapes.structure('ContactChannel', {
  required: {
    ContactChannelArn: text,
    ContactArn: text,
    Name: text,
    DeliveryAddress: address,
    ActivationStatus: text,
  },
  optional: { Type: text },
});

export const ListContacts$ = shapes.operation(
  'ListContacts',
  {
    optional: {
      NextToken: text,
      MaxResults: count,
      AliasPrefix: text,
      Type: text,
    },
  },
  {
    optional: {
      NextToken: text,
      Contacts: shapes.list('ContactsList', contact),
    },
  },
);

export const GetContact$ = shapes.operation(
  'GetContact',
  { required: { ContactId: text } },
  {
    required: { ContactArn: text, Alias: text, Type: text, Plan: plan },
    optional: { DisplayName: text },
  },
);

export const ListContactChannels$ = shapes.operation(
  'ListContactChannels',
  {
    required: { ContactId: text },
    optional: { NextToken: text, MaxResults: count },
  },
  {
    required: { ContactChannels: shapes.list('ContactChannelList', channel) },
    optional: { NextToken: text },
  },
);

export const GetContactChannel$ = shapes.operation(
  'GetContactChannel',
  { required: { ContactChannelId: text } },
  {
    required: {
      ContactArn: text,
      ContactChannelArn: text,
      Name: text,
      Type: text,
      DeliveryAddress: address,
    },
    optional: { ActivationStatus: text },
  },
);

export const ListTagsForResource$ = shapes.operation(
  'ListTagsForResource',
  { required: { ResourceARN: text } },
  {
    optional: {
      Tags: shapes.list(
        'TagsList',
        shapes.structure('Tag', { optional: { Key: text, Value: text } }),
      ),
    },
  },
);
