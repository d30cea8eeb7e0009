import { PagerDutyClient } from '../calling/PagerDutyClient';
import { ActingSettings } from '../config/PagerDutySettings';

/** An account that pages and incidents are sent to. */
export interface ActingAccount {
  id: string;
  /** With the key that acts. */
  client: PagerDutyClient;
  settings: ActingSettings;
}
