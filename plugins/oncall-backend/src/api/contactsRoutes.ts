import { Contacts } from '../contacts/createContacts';
import { auditRoutes } from './auditRoutes';
import { contactFileRoutes } from './contactFileRoutes';
import { contactRoutes } from './contactRoutes';
import { PartOptions } from './PartOptions';
import { planRoutes } from './planRoutes';
import { AddRoutes } from './router';

/** The routes of contacts, incident plans, reveals, reviews and the record. */
export function contactsRoutes(
  options: Pick<
    PartOptions,
    'access' | 'auditor' | 'clock' | 'database' | 'httpAuth'
  > &
    Contacts,
): AddRoutes {
  const parts = [
    contactRoutes(options),
    planRoutes(options),
    contactFileRoutes(options),
    auditRoutes(options),
  ];
  return router => parts.forEach(addRoutes => addRoutes(router));
}
