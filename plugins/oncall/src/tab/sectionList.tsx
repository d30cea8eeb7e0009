import { ReactElement } from 'react';
import { ContactsSection } from '../contacts';
import { IncidentsSection } from '../incidents';
import { IncidentPlanSection } from '../plans';
import { RostersSection } from './RostersSection';

/** A part of the tab with an address of its own. */
export interface Section {
  /** Below the tab; empty for the first one. */
  path: string;
  title: string;
  element: ReactElement;
}

/** The parts of the tab, in order. */
export const SECTIONS: readonly Section[] = [
  { path: '', title: 'On call', element: <RostersSection /> },
  { path: 'contacts', title: 'Contacts', element: <ContactsSection /> },
  { path: 'plan', title: 'Incident plan', element: <IncidentPlanSection /> },
  { path: 'incidents', title: 'Incidents', element: <IncidentsSection /> },
];
