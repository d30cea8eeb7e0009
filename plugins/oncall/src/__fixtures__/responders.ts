import { Channel, Responder } from '@opsready/backstage-plugin-oncall-common';

const CHANNELS: Channel[] = [
  { id: 'voice', kind: 'voice', active: true },
  { id: 'sms', kind: 'sms', active: true },
  { id: 'push', kind: 'push', active: true },
  { id: 'email', kind: 'email', active: true },
];

/** A person whom the provider and the catalog know. */
function known(name: string, fullName: string, timeZone: string): Responder {
  return {
    personId: `person-${name}`,
    name: fullName,
    userRef: `user:default/${name}`,
    matched: true,
    gone: false,
    reachable: true,
    timeZone,
    channels: CHANNELS,
    url: `https://parcelwise.pagerduty.com/users/${name}`,
  };
}

export const AMARA = known('amara', 'Amara Okafor', 'Europe/Lisbon');
export const LUCA = known('luca', 'Luca Rossi', 'Europe/Rome');
export const MARA = known('mara', 'Mara Lindqvist', 'America/New_York');
export const JONAS = known('jonas', 'Jonas Weber', 'Europe/Berlin');
export const AIKO = known('aiko', 'Aiko Tanaka', 'Asia/Tokyo');
export const PRIYA = known('priya', 'Priya Nair', 'Asia/Kolkata');
export const TOMAS = known('tomas', 'Tomas Berg', 'Europe/Oslo');
export const INES = known('ines', 'Ines Moreau', 'Europe/Paris');

/** Whom no channel reaches. */
export const NOOR: Responder = {
  ...known('noor', 'Noor de Vries', 'Europe/Amsterdam'),
  reachable: false,
  channels: [{ id: 'email', kind: 'email', active: false }],
};

/** Whom the catalog does not know, and whose name is not to be trusted. */
export const SAM: Responder = {
  ...known('sam', 'Sam <img src=x onerror=alert(1)>', 'America/New_York'),
  userRef: undefined,
  matched: false,
};

/** Who left. */
export const OTTO: Responder = {
  ...known('otto', 'Otto Brandt', 'Europe/Vienna'),
  gone: true,
  reachable: false,
  channels: [],
};

export const RESPONDERS = [
  AMARA,
  LUCA,
  MARA,
  JONAS,
  AIKO,
  PRIYA,
  TOMAS,
  INES,
  NOOR,
  SAM,
  OTTO,
];
