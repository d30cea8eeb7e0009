import type {
  ComplianceType,
  ConfigRule,
} from '@aws-sdk/client-config-service';

/** AWS Config of one account and Region. */
export interface ConfigState {
  rules: Map<string, RuleState>;
  conformancePacks: ConformancePack[];
}

export interface RuleState {
  rule: ConfigRule;
  evaluations: Evaluation[];
}

/** The result of one rule for one resource; Config names no ARN here. */
export interface Evaluation {
  resourceType: string;
  resourceId: string;
  compliance: ComplianceType;
  recordedAt: Date;
  annotation?: string;
}

export interface ConformancePack {
  name: string;
  ruleNames: string[];
  updatedAt: Date;
}
