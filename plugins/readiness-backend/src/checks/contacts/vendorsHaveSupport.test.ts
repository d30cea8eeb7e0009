import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { contacts } from './__testUtils__/files';
import { vendorsHaveSupport } from './vendorsHaveSupport';

CheckTester.run(vendorsHaveSupport, {
  cases: [
    {
      name: 'all',
      facts: contacts({
        vendors: [{ title: 'CardNet', hasPlan: true, hasContact: true }],
      }),
      outcome: 'pass',
    },
    {
      name: 'one without a plan',
      facts: contacts({
        vendors: [
          { title: 'CardNet', hasPlan: false, hasContact: true },
          { title: 'Mailer', hasPlan: true, hasContact: false },
        ],
      }),
      outcome: 'fail',
      message:
        "A support plan or a contact is missing for 'CardNet' and 'Mailer'.",
    },
    {
      name: 'no vendor',
      facts: contacts(),
      outcome: 'notApplicable',
    },
    {
      name: 'no file',
      facts: contacts({ state: 'none' }),
      outcome: 'fail',
      message: 'No contacts file holds for the entity.',
    },
    {
      name: 'a file that could not be read',
      facts: contacts({ state: 'unreadable' }),
      outcome: 'unknown',
    },
  ],
});
