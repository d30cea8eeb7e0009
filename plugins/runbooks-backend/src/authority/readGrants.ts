import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  naming,
  readOwnerRef,
  refuseOtherKeys,
} from '@opsready/backstage-plugin-opsready-node';
import { Grant } from './Grant';

const ROOT = 'opsready.runbooks.grants';

/** Reads the grants. One that is malformed, or that would give everything by leaving all out, stops the start. */
export function readGrants(config: Config): Grant[] {
  return (config.getOptionalConfigArray(ROOT) ?? []).map((grant, index) =>
    naming(`${ROOT}[${index}]`, () => readGrant(grant)),
  );
}

function readGrant(config: Config): Grant {
  refuseOtherKeys(config, ['owner', 'accounts', 'documents']);
  const accounts = config.getOptionalStringArray('accounts');
  const documents = config.getOptionalStringArray('documents');
  if (!accounts && !documents) {
    throw new InputError(`it has to name 'accounts', 'documents' or both`);
  }
  const wrong = accounts?.find(account => !/^\d{12}$/.test(account));
  if (wrong !== undefined) {
    throw new InputError(
      `'${wrong}' is no account id: twelve digits, in quotes`,
    );
  }
  return {
    owner: readOwnerRef(config.getString('owner')),
    accounts,
    documents,
  };
}
