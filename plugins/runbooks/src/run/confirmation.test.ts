import {
  failOverDatabase,
  launchFormOf,
  paymentDelays,
  PRODUCTION,
  previewOf,
  refOf,
  STAGING,
} from '../__fixtures__';
import { confirmation } from './confirmation';

const preview = previewOf(failOverDatabase, {
  entityRef: refOf('payments-api'),
  runbookId: failOverDatabase.id,
  parameters: {
    DBInstanceIdentifier: 'payments-ledger',
    Reason: 'The zone is gone.',
  },
});
const form = launchFormOf(failOverDatabase);

describe('confirmation', () => {
  it('says what, where, on what, with what and as whom', () => {
    expect(confirmation(form, preview, 'payments-api')).toEqual([
      '“Fail over a database” may destroy things in account 111122223333 (production), Region eu-west-1, for payments-api.',
      'It touches payments-ledger.',
      'It is given DBInstanceIdentifier: payments-ledger; Reason: The zone is gone.',
      'It acts as the role arn:aws:iam::111122223333:role/opsready-automation-mutating.',
    ]);
  });

  it('does not hide that no resource is named, nor what is secret', () => {
    const plan = {
      ...preview.plan,
      targets: [],
      parameters: [{ name: 'Token', value: '••••', secret: true }],
    };
    const sentences = confirmation(form, { ...preview, plan }, 'payments-api');
    expect(sentences[1]).toMatch(/names no resource/);
    expect(sentences.join(' ')).not.toContain('Token');
  });

  it('names other places, and counts what is too much to name', () => {
    const targets = Array.from({ length: 8 }, (_, index) => ({
      id: `i-${index}`,
    }));
    const locations = [PRODUCTION, STAGING];
    const plan = { ...preview.plan, targets, locations };
    const sentences = confirmation(form, { ...preview, plan }, 'payments-api');
    expect(sentences[0]).toContain('; in account 444455556666 (staging)');
    expect(sentences[1]).toBe(
      'It touches i-0, i-1, i-2, i-3, i-4 and 3 others.',
    );
  });

  it('says of a checklist that people do it', () => {
    const guided = previewOf(paymentDelays, {
      entityRef: refOf('payments-api'),
      runbookId: paymentDelays.id,
      parameters: {},
    });
    expect(
      confirmation(launchFormOf(paymentDelays), guided, 'payments-api'),
    ).toEqual([
      '“Payments are slow” is a checklist: people do it by hand, for payments-api.',
    ]);
  });
});
