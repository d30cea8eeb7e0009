import type { World } from '../../state';
import type { BuildOptions } from './placeResources';

/** Tells the instances of every account and Region what they answer to commands. */
export function buildCommandScripts(
  world: World,
  { scenario }: BuildOptions,
): void {
  for (const { commands } of world.regions()) {
    for (const script of scenario.commandScripts ?? []) {
      commands.scripts.push({ ...script });
    }
  }
}
