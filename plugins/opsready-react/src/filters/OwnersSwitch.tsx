import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Switch } from '@backstage/ui';
import { useLoaded } from '../loading';

/** Narrows a list to what the viewer and the viewer's groups own. @public */
export function OwnersSwitch(props: {
  owners: readonly string[] | undefined;
  onOwners(owners: readonly string[]): void;
}) {
  const { owners, onOwners } = props;
  const identity = useApi(identityApiRef);
  const mine = useLoaded('mine', () => identity.getBackstageIdentity());
  const refs = mine.value?.ownershipEntityRefs ?? [];
  return (
    <Switch
      label="Only what my groups own"
      isDisabled={refs.length === 0 && !owners}
      isSelected={owners !== undefined}
      onChange={only => onOwners(only ? refs : [])}
    />
  );
}
