const KEY = 'opsready.demo.person';

// Kept for the tab only: two tabs can be two people, which is how one compares what they see.
export const chosenPerson = {
  get: () => window.sessionStorage.getItem(KEY) ?? undefined,
  set: (userRef: string) => window.sessionStorage.setItem(KEY, userRef),
  clear: () => window.sessionStorage.removeItem(KEY),
};
