import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAddresses } from './findAddresses.mjs';

const ADDRESSES = [
  '+1-555-0111',
  'amara@private.parcelwise.example',
  'device-0111-amara',
];

test('finds a number however it is written', () => {
  for (const text of [
    'Call +1-555-0111 now',
    '{"address":"555-0111"}',
    'to=%2B15550111&from=me',
    'tel: 1 555 0111.',
    '(555.0111)',
  ]) {
    assert.deepEqual(findAddresses(text, ADDRESSES), ['+1-555-0111'], text);
  }
});

test('finds mails and devices, in URLs and in capitals as well', () => {
  for (const text of [
    '<amara@private.parcelwise.example>',
    'mail=AMARA%40private.parcelwise.example',
  ]) {
    assert.deepEqual(findAddresses(text, ADDRESSES), [ADDRESSES[1]], text);
  }
  assert.deepEqual(findAddresses('x "device-0111-amara"', ADDRESSES), [
    ADDRESSES[2],
  ]);
});

test('takes nothing else for one', () => {
  for (const text of [
    'a5550111f hash',
    '+1-555-0112',
    'amara@parcelwise.example',
    'tamara@private.parcelwise.example',
    '',
  ]) {
    assert.deepEqual(findAddresses(text, ADDRESSES), [], text);
  }
});
