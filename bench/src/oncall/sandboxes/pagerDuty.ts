import { startPagerDutySandbox } from '@opsready/pagerduty-sandbox';
import { pagerDutyAccount } from '../seed/pagerDutyAccount';
import { Size } from '../Size';
import { sandbox } from './startSandbox';

/** A PagerDuty with one account. */
sandbox<{ size: Size; changed: boolean }>(({ size, changed }) =>
  startPagerDutySandbox({ scenario: () => [pagerDutyAccount(size, changed)] }),
);
