import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseRoster } from './parseRoster';
import { StaticRoster } from './StaticRoster';

const KEY = 'opsready.oncall.static.rosters';
const ID = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/**
 * The rosters that config describes. What is malformed in one is told where it is seen; only ids have to be right, since
 * everything is named by them.
 *
 * @throws InputError where an id is missing, malformed or given twice
 */
export function readConfigRosters(config: Config): StaticRoster[] {
  const values: unknown = config.getOptional(KEY) ?? [];
  if (!Array.isArray(values)) {
    throw new InputError(`Config key '${KEY}' has to be a list of rosters`);
  }
  const ids = new Set<string>();
  return values.map((value, index) => {
    const { id, ...rest } = Object(value);
    const key = `${KEY}[${index}].id`;
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new InputError(
        `Config key '${key}' has to be a name of letters, digits, '.', '_' and '-', at most 63 long, such as logistics`,
      );
    }
    if (ids.has(id)) {
      throw new InputError(
        `Config key '${key}' is '${id}', which another roster is called already. Give it another id.`,
      );
    }
    ids.add(id);
    const at = [...KEY.split('.'), index];
    return parseRoster({ id, aliases: [], title: id, at, value: rest });
  });
}
