import {
  BatchImportFindings$,
  type AwsSecurityFinding,
  type BatchImportFindingsRequest,
  type BatchImportFindingsResponse,
  type ImportFindingsError,
} from '@aws-sdk/client-securityhub';
import { defineOperation } from '../defineService';
import { hubOf, invalidInput } from './hub';
import { severityOf } from './severityOf';

const MAX_FINDINGS = 100;
const MAX_BYTES = 240 * 1024;

export const batchImportFindings = defineOperation<
  BatchImportFindingsRequest,
  BatchImportFindingsResponse
>({
  schema: BatchImportFindings$,
  run({ input, region, caller }) {
    const hub = hubOf(region);
    const given = input.Findings ?? [];
    if (given.length < 1 || given.length > MAX_FINDINGS) {
      invalidInput(`Findings must have 1 to ${MAX_FINDINGS} entries`);
    }
    const failed: ImportFindingsError[] = [];
    for (const finding of given) {
      const problem = problemOf(finding, caller.account);
      if (problem) {
        failed.push({ Id: finding.Id, ...problem });
      } else {
        const before = hub.findings.get({
          Id: finding.Id,
          ProductArn: finding.ProductArn,
        });
        hub.findings.put(toStored(finding, region.region, before));
      }
    }
    return {
      FailedCount: failed.length,
      SuccessCount: given.length - failed.length,
      FailedFindings: failed,
    };
  },
});

function problemOf(
  finding: AwsSecurityFinding,
  account: string,
): { ErrorCode: string; ErrorMessage: string } | undefined {
  if (finding.AwsAccountId !== account) {
    return {
      ErrorCode: 'InvalidAccess',
      ErrorMessage: `Account ${account} cannot import findings for account ${finding.AwsAccountId}`,
    };
  }
  if (!finding.Resources?.length) {
    return {
      ErrorCode: 'InvalidInput',
      ErrorMessage: 'Finding must name at least one resource',
    };
  }
  for (const field of ['CreatedAt', 'UpdatedAt'] as const) {
    if (Number.isNaN(Date.parse(finding[field] ?? ''))) {
      return {
        ErrorCode: 'InvalidInput',
        ErrorMessage: `${field} must be an ISO 8601 date and time`,
      };
    }
  }
  return JSON.stringify(finding).length > MAX_BYTES
    ? {
        ErrorCode: 'InvalidInput',
        ErrorMessage: 'Finding is larger than 240 KB',
      }
    : undefined;
}

/** A provider's update leaves alone what only customers change, except that a finding that comes back is NEW. */
function toStored(
  finding: AwsSecurityFinding,
  region: string,
  before: AwsSecurityFinding | undefined,
): AwsSecurityFinding {
  const severity = finding.FindingProviderFields?.Severity ?? finding.Severity;
  const recordState = finding.RecordState ?? 'ACTIVE';
  const cameBack =
    before?.RecordState === 'ARCHIVED' && recordState === 'ACTIVE';
  const keepsWorkflow =
    before?.Workflow && !(cameBack && before.Workflow.Status !== 'SUPPRESSED');
  return {
    ...finding,
    Region: finding.Region ?? region,
    RecordState: recordState,
    Severity: severity
      ? severityOf(severity)
      : { Label: 'INFORMATIONAL', Normalized: 0 },
    Workflow: keepsWorkflow ? before.Workflow : { Status: 'NEW' },
    WorkflowState: 'NEW',
    ...(before?.Note ? { Note: before.Note } : {}),
    ...(before?.UserDefinedFields
      ? { UserDefinedFields: before.UserDefinedFields }
      : {}),
  };
}
