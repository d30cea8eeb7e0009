import { count, text, timestamp } from '../../../protocols';
import { shapes, textList } from './common';

const handOffTime = shapes.structure('HandOffTime', {
  required: { HourOfDay: count, MinuteOfHour: count },
});

const coverageTime = shapes.structure('CoverageTime', {
  optional: { Start: handOffTime, End: handOffTime },
});

const recurrence = shapes.structure('RecurrenceSettings', {
  required: { NumberOfOnCalls: count, RecurrenceMultiplier: count },
  optional: {
    MonthlySettings: shapes.list(
      'MonthlySettings',
      shapes.structure('MonthlySetting', {
        required: { DayOfMonth: count, HandOffTime: handOffTime },
      }),
    ),
    WeeklySettings: shapes.list(
      'WeeklySettings',
      shapes.structure('WeeklySetting', {
        required: { DayOfWeek: text, HandOffTime: handOffTime },
      }),
    ),
    DailySettings: shapes.list('DailySettings', handOffTime),
    ShiftCoverages: shapes.map(
      'ShiftCoveragesMap',
      shapes.list('CoverageTimes', coverageTime),
    ),
  },
});

const rotationMembers = {
  ContactIds: textList,
  StartTime: timestamp,
  TimeZoneId: text,
  Recurrence: recurrence,
};

const rotation = shapes.structure('Rotation', {
  required: { RotationArn: text, Name: text },
  optional: rotationMembers,
});

const shift = shapes.structure('RotationShift', {
  required: { StartTime: timestamp, EndTime: timestamp },
  optional: {
    ContactIds: textList,
    Type: text,
    ShiftDetails: shapes.structure('ShiftDetails', {
      required: { OverriddenContactIds: textList },
    }),
  },
});

const shiftPage = {
  optional: {
    RotationShifts: shapes.list('RotationShifts', shift),
    NextToken: text,
  },
};

export const ListRotations$ = shapes.operation(
  'ListRotations',
  {
    optional: { RotationNamePrefix: text, NextToken: text, MaxResults: count },
  },
  {
    required: { Rotations: shapes.list('Rotations', rotation) },
    optional: { NextToken: text },
  },
);

export const GetRotation$ = shapes.operation(
  'GetRotation',
  { required: { RotationId: text } },
  { required: { RotationArn: text, Name: text, ...rotationMembers } },
);

export const ListRotationShifts$ = shapes.operation(
  'ListRotationShifts',
  {
    required: { RotationId: text, EndTime: timestamp },
    optional: { StartTime: timestamp, NextToken: text, MaxResults: count },
  },
  shiftPage,
);

export const ListPreviewRotationShifts$ = shapes.operation(
  'ListPreviewRotationShifts',
  {
    required: {
      EndTime: timestamp,
      Members: textList,
      TimeZoneId: text,
      Recurrence: recurrence,
    },
    optional: {
      RotationStartTime: timestamp,
      StartTime: timestamp,
      Overrides: shapes.list(
        'OverrideList',
        shapes.structure('PreviewOverride', {
          optional: {
            NewMembers: textList,
            StartTime: timestamp,
            EndTime: timestamp,
          },
        }),
      ),
      NextToken: text,
      MaxResults: count,
    },
  },
  shiftPage,
);

export const ListRotationOverrides$ = shapes.operation(
  'ListRotationOverrides',
  {
    required: { RotationId: text, StartTime: timestamp, EndTime: timestamp },
    optional: { NextToken: text, MaxResults: count },
  },
  {
    optional: {
      RotationOverrides: shapes.list(
        'RotationOverrides',
        shapes.structure('RotationOverride', {
          required: {
            RotationOverrideId: text,
            NewContactIds: textList,
            StartTime: timestamp,
            EndTime: timestamp,
            CreateTime: timestamp,
          },
        }),
      ),
      NextToken: text,
    },
  },
);
