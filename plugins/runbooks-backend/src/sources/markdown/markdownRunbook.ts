import { EntityFile, hashOf } from '@opsready/backstage-plugin-opsready-node';
import { SourceRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { parseRunbook } from './parseRunbook';

/** What people run by ticking steps. */
const GUIDED = 'guided';

/** A Markdown file of an entity's repository as a runbook. Pure. */
export function markdownRunbook(
  entityRef: string,
  file: EntityFile,
  fingerprint: string | undefined,
): SourceRunbook {
  const { path, content, url } = file;
  const parsed = parseRunbook(content);
  return {
    key: `${entityRef}#${path}`,
    name: path,
    title: parsed.title ?? titleOf(path),
    format: 'markdown',
    executorId: parsed.steps.length > 0 ? GUIDED : undefined,
    url: /^https?:\/\//.test(url) ? url : undefined,
    contentHash: hashOf(content),
    fingerprint,
    content: { mediaType: 'text/markdown', text: content },
    sections: parsed.sections,
    incident: parsed.incident,
    area: parsed.area,
    steps: parsed.steps,
    parameters: [],
    reviewEvery: parsed.reviewEvery,
    role: 'none',
    consents: [],
    problems: parsed.problems,
  };
}

function titleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return name.replace(/[-_]+/g, ' ').trim() || path;
}
