import type { Operation } from '../../defineService';
import { cancelCommand } from './cancelCommand';
import { describeInstanceInformation } from './describeInstanceInformation';
import { getCommandInvocation } from './getCommandInvocation';
import { listCommandInvocations } from './listCommandInvocations';
import { listCommands } from './listCommands';
import { sendCommand } from './sendCommand';

export const commandOperations: Operation[] = [
  cancelCommand,
  describeInstanceInformation,
  getCommandInvocation,
  listCommandInvocations,
  listCommands,
  sendCommand,
];
