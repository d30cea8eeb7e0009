/** A copy as it comes back from being stored as JSON, frozen with all that it holds: whoever writes to it throws. */
export function frozenCopy<T>(value: T): T {
  return freeze(JSON.parse(JSON.stringify(value)));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) {
      freeze(part);
    }
  }
  return value;
}
