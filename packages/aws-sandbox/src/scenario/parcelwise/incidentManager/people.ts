import type { OnCallPerson } from '../../types';

/*
 * Telephone numbers and second addresses are made up and in no other data of the company, so that a search for one
 * of them tells whether it went where it should not.
 */

export const people: OnCallPerson[] = [
  {
    alias: 'priya',
    displayName: 'Priya Nair',
    channels: [
      { name: 'work-mail', type: 'EMAIL', address: 'priya@parcelwise.example' },
      { name: 'phone', type: 'SMS', address: '+1-555-0131' },
      { name: 'call', type: 'VOICE', address: '+1-555-0131' },
      {
        name: 'private-mail',
        type: 'EMAIL',
        address: 'priya@private.parcelwise.example',
      },
    ],
  },
  {
    alias: 'tomas',
    displayName: 'Tomas Berg',
    channels: [
      { name: 'work-mail', type: 'EMAIL', address: 'tomas@parcelwise.example' },
      { name: 'phone', type: 'SMS', address: '+1-555-0132' },
      {
        name: 'private-mail',
        type: 'EMAIL',
        address: 'tomas@private.parcelwise.example',
      },
    ],
  },
  {
    alias: 'ines',
    displayName: 'Ines Moreau',
    channels: [
      { name: 'work-mail', type: 'EMAIL', address: 'ines@parcelwise.example' },
      {
        // A new number: she has not entered the code that AWS sent there.
        name: 'call',
        type: 'VOICE',
        address: '+1-555-0133',
        activated: false,
      },
      {
        name: 'private-mail',
        type: 'EMAIL',
        address: 'ines@private.parcelwise.example',
      },
    ],
  },
  {
    // In nobody's catalog: the agency that stands behind the team.
    alias: 'nils',
    displayName: 'Nils Aalto',
    channels: [
      { name: 'phone', type: 'SMS', address: '+1-555-0134' },
      {
        name: 'work-mail',
        type: 'EMAIL',
        address: 'nils@private.parcelwise.example',
      },
    ],
  },
];
