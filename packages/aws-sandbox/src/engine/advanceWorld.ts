import type { World } from '../state';
import { advanceAutomations } from './run/advanceAutomations';

/** Brings what goes on by itself up to the sandbox's present. Nothing has to look for it to happen, but it happens before anybody looks. */
export function advanceWorld(world: World): void {
  advanceAutomations(world);
}
