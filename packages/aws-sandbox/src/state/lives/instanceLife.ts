import type { LifeKind } from './Lives';
import { Timeline } from './Timeline';

export type InstanceState =
  | 'pending'
  | 'running'
  | 'stopping'
  | 'stopped'
  | 'shutting-down'
  | 'terminated';

export interface InstanceLife {
  state: Timeline<InstanceState>;
  /** Ids of its security groups. */
  groups: Timeline<string[]>;
  /** What its agent last said, while it runs. */
  ping: Timeline<'Online' | 'ConnectionLost'>;
  volumeId: string;
}

/** An EC2 instance with its agent of Systems Manager. */
export const instanceLife: LifeKind<InstanceLife> = {
  start: ({ id }) => ({
    state: new Timeline('running' as InstanceState),
    groups: new Timeline([id.replace(/^i-/, 'sg-')]),
    ping: new Timeline<'Online' | 'ConnectionLost'>('Online'),
    volumeId: id.replace(/^i-/, 'vol-'),
  }),
};
