import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface ClusterLife {
  status: Timeline<'available' | 'failing-over'>;
  writer: Timeline<string>;
  members: string[];
}

/** A cluster of Amazon Aurora with a writer and a reader. */
export const clusterLife: LifeKind<ClusterLife> = {
  start: ({ name }) => ({
    status: new Timeline('available' as const) as ClusterLife['status'],
    writer: new Timeline(`${name}-1`),
    members: [`${name}-1`, `${name}-2`],
  }),
};
