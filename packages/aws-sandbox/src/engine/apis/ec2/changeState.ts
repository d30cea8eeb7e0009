import { AwsFault } from '../../../protocols';
import { after, type InstanceState } from '../../../state';
import type { ApiContext } from '../ApiTable';
import { namedInstances, stateView } from './instances';

/** How long an instance takes from one lasting state to the other. */
const CHANGE_SECONDS = 8;

interface Change {
  /** States from which it is allowed; in others but the last EC2 refuses. */
  from: InstanceState[];
  through: InstanceState;
  to: InstanceState;
  answer: 'StartingInstances' | 'StoppingInstances' | 'TerminatingInstances';
}

const changes = {
  StartInstances: {
    from: ['stopped'],
    through: 'pending',
    to: 'running',
    answer: 'StartingInstances',
  },
  StopInstances: {
    from: ['running', 'pending'],
    through: 'stopping',
    to: 'stopped',
    answer: 'StoppingInstances',
  },
  TerminateInstances: {
    from: ['running', 'pending', 'stopping', 'stopped'],
    through: 'shutting-down',
    to: 'terminated',
    answer: 'TerminatingInstances',
  },
} satisfies Record<string, Change>;

/** Starts, stops or terminates instances: all of them or, where one may not, none. */
function change({ from, through, to, answer }: Change) {
  return (context: ApiContext) => {
    const { now } = context;
    const instances = namedInstances(context);
    for (const { resource, life } of instances) {
      const state = life.state.at(now);
      if (![...from, through, to].includes(state)) {
        throw new AwsFault(
          'IncorrectInstanceState',
          `The instance '${resource.id}' is not in a state from which it can be ${to}: it is ${state}.`,
        );
      }
    }
    return {
      [answer]: instances.map(({ resource, life }) => {
        const before = life.state.at(now);
        if (before !== to && before !== through) {
          life.state.set(now, through);
          life.state.set(after(now, CHANGE_SECONDS), to);
        }
        return {
          InstanceId: resource.id,
          PreviousState: stateView(before),
          CurrentState: stateView(life.state.at(now)),
        };
      }),
    };
  };
}

export const startInstances = change(changes.StartInstances);
export const stopInstances = change(changes.StopInstances);
export const terminateInstances = change(changes.TerminateInstances);

/** Reboots instances: their state stays, their agents are silent for a while. */
export function rebootInstances(context: ApiContext) {
  const { now } = context;
  for (const { resource, life } of namedInstances(context)) {
    if (life.state.at(now) !== 'running') {
      throw new AwsFault(
        'IncorrectState',
        `The instance '${resource.id}' is not in the 'running' state.`,
      );
    }
    life.ping.set(now, 'ConnectionLost');
    life.ping.set(after(now, CHANGE_SECONDS), 'Online');
  }
  return {};
}
