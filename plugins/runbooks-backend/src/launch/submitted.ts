import { Submission } from '../executions/Submission';
import { refusalError } from './refusalError';
import { sourceRefusal } from './sourceRefusal';

/** Starts an execution; what the provider refuses it with becomes an error of ours, which says that nothing was started. */
export async function submitted(
  submission: Pick<Submission, 'submit'>,
  options: { executionId: string; launchedBy: string; planHash: string },
): Promise<void> {
  try {
    await submission.submit(options);
  } catch (error) {
    throw refusalError([sourceRefusal(error)]);
  }
}
