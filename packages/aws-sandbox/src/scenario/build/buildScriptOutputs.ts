import type { World } from '../../state';
import type { BuildOptions } from './placeResources';

/** Tells the engine what the scripts of documents yield, since it runs none. */
export function buildScriptOutputs(
  world: World,
  { scenario }: BuildOptions,
): void {
  world.automation.script.outputs.push(...(scenario.scriptOutputs ?? []));
}
