import { HeldFile } from '../files/filesOf';
import { StoredPlan } from './StoredPlan';

/** The plan of the file that holds, as it last was right; `undefined` where it never was. */
export function storedPlanOf(
  held: HeldFile | undefined,
): StoredPlan | undefined {
  return held?.file.content ? JSON.parse(held.file.content) : undefined;
}
