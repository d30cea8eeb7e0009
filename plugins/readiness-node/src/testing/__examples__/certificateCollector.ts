import {
  CollectionTarget,
  defineCollector,
} from '@opsready/backstage-plugin-readiness-node';

interface Certificate {
  id: string;
  resource: string;
  expiresAt: string;
}

export function createCertificateCollector(options: {
  targets: CollectionTarget[];
  list(
    target: CollectionTarget,
    signal: AbortSignal,
  ): AsyncIterable<Certificate>;
}) {
  return defineCollector({
    kind: 'target',
    id: 'certificates',
    title: 'Certificates',
    description: 'TLS certificates in front of the resources of the entity.',
    facts: {
      'first-expiry': {
        type: 'string',
        description: 'When the first certificate expires; empty without any.',
        maxAge: { hours: 24 },
      },
    },
    requiredPermissions: ['acm:ListCertificates'],
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 10 } },
    targets: options.targets,
    async *read({ target, signal }) {
      for await (const certificate of options.list(target, signal)) {
        yield {
          id: certificate.id,
          account: target.account,
          region: target.region,
          type: 'certificate',
          resources: [certificate.resource],
          data: { expiresAt: certificate.expiresAt },
        };
      }
    },
    toFacts: ({ records }) => ({
      'first-expiry':
        records.map(({ data }) => String(data.expiresAt)).sort()[0] ?? '',
    }),
  });
}
