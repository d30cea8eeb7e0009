import {
  ChannelKind,
  isTimeZone,
} from '@opsready/backstage-plugin-oncall-common';
import { ProviderPerson } from '@opsready/backstage-plugin-oncall-node';
import { User } from './schemas';

const KINDS: Readonly<Record<string, ChannelKind>> = {
  email_contact_method: 'email',
  phone_contact_method: 'voice',
  sms_contact_method: 'sms',
  push_notification_contact_method: 'push',
};

/** A user with kinds of channel: references of contact methods have no address. Pure. */
export function toPerson(user: User): ProviderPerson {
  const { id, name, email, time_zone: timeZone, html_url: url } = user;
  return {
    id,
    name,
    ...(email && { email }),
    ...(timeZone && isTimeZone(timeZone) && { timeZone }),
    channels: user.contact_methods.map(method => ({
      id: method.id,
      kind: KINDS[method.type.replace(/_reference$/, '')] ?? 'other',
      // Without any rule PagerDuty notifies nobody.
      active: user.notification_rules?.length !== 0,
    })),
    gone: false,
    ...(url && { url }),
  };
}

/** Of somebody who was deleted PagerDuty tells the name at most. */
export function toGonePerson(id: string, name: string): ProviderPerson {
  return { id, name, channels: [], gone: true };
}
