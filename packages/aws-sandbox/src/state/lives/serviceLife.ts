import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export interface Deployment {
  id: string;
  status: 'PRIMARY' | 'ACTIVE';
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  taskDefinition: string;
  createdAt: Date;
}

export interface ServiceLife {
  desiredCount: Timeline<number>;
  runningCount: Timeline<number>;
  /** The newest first. */
  deployments: Timeline<Deployment[]>;
}

/** A service of Amazon ECS: two tasks of a first revision, deployed when it was made. */
export const serviceLife: LifeKind<ServiceLife> = {
  start: ({ arn, name, createdAt }) => {
    const [, , , region, account] = arn.split(':');
    return {
      desiredCount: new Timeline(2),
      runningCount: new Timeline(2),
      deployments: new Timeline<Deployment[]>([
        {
          id: 'ecs-svc/0000000000000000001',
          status: 'PRIMARY',
          rolloutState: 'COMPLETED',
          taskDefinition: `arn:aws:ecs:${region}:${account}:task-definition/${name}:12`,
          createdAt,
        },
      ]),
    };
  },
};
