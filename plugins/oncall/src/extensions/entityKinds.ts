/** Where the card and the tab are shown unless `app.extensions` says otherwise. */
export const ENTITY_KINDS = {
  kind: { $in: ['component', 'system', 'api', 'resource', 'group'] },
};
