import type {
  ChannelType,
  ContactType,
  Plan,
} from '@aws-sdk/client-ssm-contacts';

/** A person, an on-call schedule or an escalation plan: to AWS all three are contacts. */
export interface StoredContact {
  arn: string;
  alias: string;
  displayName: string;
  type: ContactType;
  plan: Plan;
  tags: Record<string, string>;
}

/** One way to reach a person. */
export interface StoredChannel {
  arn: string;
  contactArn: string;
  name: string;
  type: ChannelType;
  address: string;
  activated: boolean;
}
