import { z } from 'zod';
import type { ControlRoute } from './ControlRoute';
import { accountAt, placeSchema } from './place';

const accountSchema = placeSchema.pick({ account: true });

const planSchema = accountSchema.extend({
  /** Null takes the plan away. */
  plan: z.enum(['business', 'enterprise']).nullable(),
});

const contactSchema = accountSchema.extend({
  type: z.enum(['BILLING', 'OPERATIONS', 'SECURITY']),
  /** Null removes whoever is there. */
  contact: z
    .object({
      name: z.string(),
      title: z.string(),
      email: z.string(),
      phone: z.string(),
    })
    .nullable(),
});

export const accountRoutes: ControlRoute[] = [
  {
    method: 'PUT',
    path: '/support-plan',
    about:
      "sets an account's plan of AWS Support: { account, plan: 'business' | 'enterprise' | null }",
    run({ sandbox, body }) {
      const { account, plan } = planSchema.parse(body);
      accountAt(sandbox, account).supportPlan = plan ?? undefined;
      return { account, plan };
    },
  },
  {
    method: 'PUT',
    path: '/alternate-contacts',
    about:
      "sets an account's alternate contact: { account, type, contact: { name, title, email, phone } | null }",
    run({ sandbox, body }) {
      const { account: id, type, contact } = contactSchema.parse(body);
      const account = accountAt(sandbox, id);
      account.alternateContacts = account.alternateContacts.filter(
        candidate => candidate.type !== type,
      );
      if (contact) {
        account.alternateContacts.push({ type, ...contact });
      }
      return {
        account: id,
        types: account.alternateContacts.map(known => known.type),
      };
    },
  },
];
