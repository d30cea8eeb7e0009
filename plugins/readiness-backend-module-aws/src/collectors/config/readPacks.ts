import {
  ConfigServiceClient,
  paginateListConformancePackComplianceScores,
} from '@aws-sdk/client-config-service';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, readPages } from '../../reading';

const PAGE_SIZE = 20;

/** A conformance pack and its score in percent; `undefined` where Config has not enough data. */
export interface PackScore {
  pack: string;
  score?: number;
}

/** Streams the conformance packs of the target. */
export async function* readPacks(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): AsyncGenerator<PackScore> {
  const operation = 'config:ListConformancePackComplianceScores';
  const pages = readPages({ target, operation, signal }, async () => {
    const client = await clients.getClient(ConfigServiceClient, target);
    return paginateListConformancePackComplianceScores(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
  });
  for await (const page of pages) {
    for (const {
      ConformancePackName: pack,
      Score: text,
    } of page.ConformancePackComplianceScores ?? []) {
      if (pack) yield { pack, ...readScore(text) };
    }
  }
}

/** The score comes as text: a number, or INSUFFICIENT_DATA. */
function readScore(text: string | undefined): Pick<PackScore, 'score'> {
  const score = text?.trim() ? Number(text) : NaN;
  return Number.isFinite(score) ? { score } : {};
}
