import type { IdentityApi } from '@backstage/core-plugin-api';
import { chosenPerson } from './chosenPerson';

/** Signing out also forgets the choice, else the next page load would sign in the same person again. */
export function forgettingIdentity(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      chosenPerson.clear();
      await identity.signOut();
    },
  };
}
