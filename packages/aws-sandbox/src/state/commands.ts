/** Run Command of one account and Region. */
export interface CommandState {
  /** By command id. */
  commands: Map<string, unknown>;
}

export function emptyCommands(): CommandState {
  return { commands: new Map() };
}
