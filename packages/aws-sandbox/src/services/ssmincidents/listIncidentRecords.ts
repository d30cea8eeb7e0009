import {
  ListIncidentRecords$,
  type ListIncidentRecordsInput,
  type ListIncidentRecordsOutput,
} from '@aws-sdk/client-ssm-incidents';
import type { StoredIncident } from '../../state';
import { defineOperation } from '../defineService';
import { assertFilters, passesFilters, type Values } from './filters';
import { incidentsOf, incidentsPage } from './required';

const KEYS = ['creationTime', 'impact', 'status', 'createdBy'];

export const listIncidentRecords = defineOperation<
  ListIncidentRecordsInput,
  ListIncidentRecordsOutput
>({
  schema: ListIncidentRecords$,
  run({ input, region }) {
    assertFilters(input.filters, KEYS);
    const matching = [...incidentsOf(region).incidents.values()]
      .filter(incident => passesFilters(input.filters, valuesOf(incident)))
      .sort(
        (a, b) => Number(b.record.creationTime) - Number(a.record.creationTime),
      );
    const page = incidentsPage(matching, input);
    return {
      incidentRecordSummaries: page.items.map(({ record }) => ({
        arn: record.arn,
        title: record.title,
        status: record.status,
        impact: record.impact,
        creationTime: record.creationTime,
        resolvedTime: record.resolvedTime,
        incidentRecordSource: record.incidentRecordSource,
      })),
      nextToken: page.nextToken,
    };
  },
});

function valuesOf({ record }: StoredIncident): Values {
  const { creationTime, impact, status, incidentRecordSource } = record;
  return Object.fromEntries(
    Object.entries({
      creationTime,
      impact,
      status,
      createdBy: incidentRecordSource?.createdBy,
    }).map(([key, value]) => [key, value === undefined ? [] : [value]]),
  );
}
