import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import {
  EntityRunbooksRead,
  SourceRunbook,
} from '@opsready/backstage-plugin-runbooks-node';

/** What one kind of mark in an entity leads to. */
export interface ReadParts {
  runbooks: SourceRunbook[];
  unmatched: EntityRunbooksRead['unmatched'];
}

/**
 * A runbook of which the catalog knows where it is, and not what it says: everything that a runbook should say is missing,
 * as far as anybody can tell from here.
 */
export function pointer(
  runbook: Pick<SourceRunbook, 'key' | 'name' | 'title' | 'format' | 'url'> &
    Partial<Pick<SourceRunbook, 'sections' | 'consents' | 'problems' | 'area'>>,
): SourceRunbook {
  const text = JSON.stringify({
    title: runbook.title,
    url: runbook.url,
    sections: runbook.sections,
  });
  return {
    sections: {},
    consents: [],
    problems: [],
    incident: false,
    steps: [],
    parameters: [],
    ...runbook,
    contentHash: hashOf(text),
    content: { mediaType: 'application/json', text },
  };
}
