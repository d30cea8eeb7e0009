/**
 * Where each filter of `AwsSecurityFindingFilters` looks in a finding. `[]` runs over a list.
 * A filter that is missing here is refused with a message that names it.
 */
export const findingFields: Readonly<Record<string, string>> = {
  ProductArn: 'ProductArn',
  AwsAccountId: 'AwsAccountId',
  AwsAccountName: 'AwsAccountName',
  Id: 'Id',
  GeneratorId: 'GeneratorId',
  Region: 'Region',
  Type: 'Types[]',
  FirstObservedAt: 'FirstObservedAt',
  LastObservedAt: 'LastObservedAt',
  CreatedAt: 'CreatedAt',
  UpdatedAt: 'UpdatedAt',
  SeverityProduct: 'Severity.Product',
  SeverityNormalized: 'Severity.Normalized',
  SeverityLabel: 'Severity.Label',
  Confidence: 'Confidence',
  Criticality: 'Criticality',
  Title: 'Title',
  Description: 'Description',
  RecommendationText: 'Remediation.Recommendation.Text',
  SourceUrl: 'SourceUrl',
  ProductFields: 'ProductFields',
  ProductName: 'ProductName',
  CompanyName: 'CompanyName',
  UserDefinedFields: 'UserDefinedFields',
  MalwareName: 'Malware[].Name',
  MalwareType: 'Malware[].Type',
  MalwarePath: 'Malware[].Path',
  MalwareState: 'Malware[].State',
  NetworkDirection: 'Network.Direction',
  NetworkProtocol: 'Network.Protocol',
  NetworkSourcePort: 'Network.SourcePort',
  NetworkSourceDomain: 'Network.SourceDomain',
  NetworkDestinationPort: 'Network.DestinationPort',
  NetworkDestinationDomain: 'Network.DestinationDomain',
  ProcessName: 'Process.Name',
  ProcessPath: 'Process.Path',
  ProcessPid: 'Process.Pid',
  ResourceType: 'Resources[].Type',
  ResourceId: 'Resources[].Id',
  ResourcePartition: 'Resources[].Partition',
  ResourceRegion: 'Resources[].Region',
  ResourceTags: 'Resources[].Tags',
  ResourceDetailsOther: 'Resources[].Details.Other',
  ResourceApplicationArn: 'Resources[].ApplicationArn',
  ResourceApplicationName: 'Resources[].ApplicationName',
  ComplianceStatus: 'Compliance.Status',
  ComplianceSecurityControlId: 'Compliance.SecurityControlId',
  ComplianceAssociatedStandardsId:
    'Compliance.AssociatedStandards[].StandardsId',
  ComplianceSecurityControlParametersName:
    'Compliance.SecurityControlParameters[].Name',
  ComplianceSecurityControlParametersValue:
    'Compliance.SecurityControlParameters[].Value[]',
  VerificationState: 'VerificationState',
  WorkflowState: 'WorkflowState',
  WorkflowStatus: 'Workflow.Status',
  RecordState: 'RecordState',
  RelatedFindingsProductArn: 'RelatedFindings[].ProductArn',
  RelatedFindingsId: 'RelatedFindings[].Id',
  NoteText: 'Note.Text',
  NoteUpdatedAt: 'Note.UpdatedAt',
  NoteUpdatedBy: 'Note.UpdatedBy',
  FindingProviderFieldsConfidence: 'FindingProviderFields.Confidence',
  FindingProviderFieldsCriticality: 'FindingProviderFields.Criticality',
  FindingProviderFieldsSeverityLabel: 'FindingProviderFields.Severity.Label',
  FindingProviderFieldsSeverityOriginal:
    'FindingProviderFields.Severity.Original',
  FindingProviderFieldsTypes: 'FindingProviderFields.Types[]',
  Sample: 'Sample',
  VulnerabilitiesExploitAvailable: 'Vulnerabilities[].ExploitAvailable',
  VulnerabilitiesFixAvailable: 'Vulnerabilities[].FixAvailable',
};

/** The values at a path of a finding, several where it runs over lists. */
export function valuesAt(source: unknown, path: string): unknown[] {
  let values: unknown[] = [source];
  for (const step of stepsOf(path)) {
    const isList = step.endsWith('[]');
    const name = isList ? step.slice(0, -2) : step;
    const next: unknown[] = [];
    for (const value of values) {
      const member = (value as Record<string, unknown>)[name];
      if (isList && Array.isArray(member)) {
        next.push(...member);
      } else if (member !== undefined && member !== null) {
        next.push(member);
      }
    }
    values = next;
  }
  return values;
}

const splitPaths = new Map<string, string[]>();

function stepsOf(path: string): string[] {
  const known = splitPaths.get(path);
  if (known) {
    return known;
  }
  const steps = path.split('.');
  splitPaths.set(path, steps);
  return steps;
}
