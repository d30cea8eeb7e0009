import { ReactElement } from 'react';

/** One tab of the page. @public */
export interface TabbedPage {
  /** The id of its extension. */
  id: string;
  path: string;
  title?: string;
  element: ReactElement;
}
