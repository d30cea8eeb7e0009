import { ContactRole } from './api';

/**
 * The roles that SEC10-BP01 and the incident management SOP want filled, in the order in which people read them.
 *
 * @public
 */
export const CONTACT_ROLES: ReadonlyArray<{
  role: ContactRole;
  title: string;
  /** Outside the organisation. */
  external: boolean;
  /** Missing it is a fault; the others are named where there are any. */
  required: boolean;
}> = [
  {
    role: 'incidentManager',
    title: 'Incident manager',
    external: false,
    required: true,
  },
  {
    role: 'responder',
    title: 'Incident responder',
    external: false,
    required: true,
  },
  {
    role: 'communicationsLead',
    title: 'Communications lead',
    external: false,
    required: true,
  },
  {
    role: 'subjectMatterExpert',
    title: 'Subject matter expert',
    external: false,
    required: true,
  },
  { role: 'awsSupport', title: 'AWS Support', external: true, required: true },
  {
    role: 'managedSecurity',
    title: 'Managed security provider',
    external: true,
    required: true,
  },
  { role: 'legal', title: 'Legal counsel', external: true, required: true },
  {
    role: 'publicRelations',
    title: 'Public relations',
    external: true,
    required: true,
  },
  { role: 'vendor', title: 'Vendor', external: true, required: false },
];
