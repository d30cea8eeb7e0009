import {
  ChannelKind,
  Responder,
} from '@opsready/backstage-plugin-oncall-common';

const KINDS: Record<ChannelKind, string> = {
  voice: 'call',
  sms: 'SMS',
  push: 'app',
  email: 'e-mail',
  chat: 'chat',
  portal: 'portal',
  other: 'other',
};

/** The kinds of channel that reach somebody; never an address. */
export function reachText({ channels }: Pick<Responder, 'channels'>): string {
  const kinds = new Set(
    channels.filter(({ active }) => active).map(({ kind }) => KINDS[kind]),
  );
  return kinds.size > 0 ? [...kinds].join(', ') : 'nothing';
}
