import { entityFacts } from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/entityFacts';
import { entityRunbooks } from '@opsready/backstage-plugin-runbooks-backend/src/api/readModels/entityRunbooks';
import { Knex } from 'knex';
import { NOW } from '../seed/company';
import { grants } from '../seed/grants';
import { registry } from '../seed/sources';
import { Query } from './Query';
import { Samples } from './Samples';

const executorIds = new Set(['ssm-automation', 'ssm-command', 'guided']);

/** EntityRunbooks; whether the caller may read the entity is asked beside it. */
export function entityQueries(database: Knex, samples: Samples): Query[] {
  const { boundEntity, quietEntity } = samples;
  const of = (name: string, entityRef: string): Query => ({
    name,
    run: () =>
      entityRunbooks({
        database,
        registry,
        grants,
        executorIds,
        entityRef,
        now: NOW,
      }),
  });
  return [of('most runbooks', boundEntity), of('few runbooks', quietEntity)];
}

/** What readiness asks for. */
export function factQueries(database: Knex, { entityRefs }: Samples): Query[] {
  return [
    {
      name: `${entityRefs.length} entities`,
      run: () =>
        entityFacts({
          database,
          registry,
          executorIds,
          entityRefs,
          grants,
          now: NOW,
        }),
    },
  ];
}
