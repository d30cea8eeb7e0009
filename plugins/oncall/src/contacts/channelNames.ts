import { ChannelKind } from '@opsready/backstage-plugin-oncall-common';

/** Ways to reach somebody, as people call them. */
export const CHANNEL_NAMES: Record<ChannelKind, string> = {
  voice: 'telephone number',
  sms: 'SMS number',
  push: 'push device',
  email: 'e-mail address',
  chat: 'chat handle',
  portal: 'portal address',
  other: 'other address',
};
