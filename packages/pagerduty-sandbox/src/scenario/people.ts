import { SandboxUser } from '../state/types';

const person = (
  name: string,
  [given, line]: [string, string],
  timeZone = 'Europe/Berlin',
): SandboxUser => {
  const id = `PU${given.toUpperCase()}`;
  const phone = { label: 'Mobile', address: `555-${line}`, countryCode: 1 };
  return {
    id,
    name,
    email: `${given}@parcelwise.example`,
    timeZone,
    contactMethods: [
      { id: `${id}P`, kind: 'phone', ...phone },
      { id: `${id}S`, kind: 'sms', ...phone },
      {
        id: `${id}E`,
        kind: 'email',
        label: 'Home',
        address: `${given}@private.parcelwise.example`,
      },
      {
        id: `${id}N`,
        kind: 'push_notification',
        label: 'Telephone',
        address: `device-${line}-${given}`,
      },
    ],
  };
};

/** Each with a telephone number and a second mail address that are nowhere else. Kofi left, and nobody told the schedule. */
export const people: SandboxUser[] = [
  person('Amara Okafor', ['amara', '0111']),
  person('Luca Rossi', ['luca', '0112']),
  person('Sofia Marin', ['sofia', '0113']),
  person('Mara Lindqvist', ['mara', '0114'], 'Europe/Stockholm'),
  person('Jonas Weber', ['jonas', '0115']),
  person('Aiko Tanaka', ['aiko', '0116'], 'Asia/Tokyo'),
  { ...person('Kofi Mensah', ['kofi', '0117']), deleted: true },
  {
    id: 'PUPORTAL',
    name: 'Parcelwise portal',
    email: 'portal@parcelwise.example',
    timeZone: 'UTC',
    contactMethods: [],
    hasRules: false,
  },
];
