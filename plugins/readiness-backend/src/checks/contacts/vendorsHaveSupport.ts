import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { contactsOf } from './ContactFact';

export const vendorsHaveSupport = defineCheck({
  id: 'vendors-have-support',
  title: 'Every vendor has a support plan and a contact',
  failureTitle: 'Vendors have no support plan or no contact',
  rationale:
    'When a vendor is what broke, the only thing left to do is to call. Without a plan nobody answers, without a contact nobody knows whom to call.',
  remediation:
    'Give each vendor in the evidence a `supportPlan`, a `primary` contact and `howToEngage` in the contacts file.',
  source: wellArchitected(
    'OPS07-BP06',
    'Implement support plans for software and services that production workloads rely on.',
  ),
  requiredFacts: ['oncall/contacts'],
  evaluate({ facts }) {
    const found = contactsOf(facts['oncall/contacts']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const vendors = found.contacts.vendors ?? [];
    if (vendors.length === 0) {
      return notApplicable('The contacts name no vendor.');
    }
    const lacking = vendors.filter(
      ({ hasPlan, hasContact }) => !hasPlan || !hasContact,
    );
    return lacking.length > 0
      ? fail(
          `A support plan or a contact is missing for ${named(lacking.map(({ title }) => ({ label: title })))}.`,
          lacking.map(({ title, hasPlan, hasContact }) => ({
            label: title,
            value: [
              ...(hasPlan ? [] : ['no support plan']),
              ...(hasContact ? [] : ['no contact']),
            ].join(', '),
          })),
        )
      : pass('Every vendor has a support plan and a contact.');
  },
});
