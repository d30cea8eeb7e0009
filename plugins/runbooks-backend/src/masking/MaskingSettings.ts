/** What makes a value secret, beside the declaration of its parameter: `opsready.runbooks.masking`. */
export interface MaskingSettings {
  /** A name that one of these is found in is the name of a secret, beside those that are known to be. */
  names: readonly RegExp[];
  /** Names of parameters, steps' inputs and outputs whose values are secret; letter case does not count. */
  always: ReadonlySet<string>;
}
