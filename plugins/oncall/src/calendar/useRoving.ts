import { KeyboardEvent, RefObject, useEffect, useRef } from 'react';

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowLeft: index => Math.max(index - 1, 0),
  ArrowUp: index => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/**
 * Makes many things one stop on the way of the Tab key: arrows go from one to the next, and Tab comes back to where one
 * was. The things are those with the attribute `data-segment`, in their order on the screen.
 */
export function useRoving(): {
  ref: RefObject<HTMLDivElement>;
  onKeyDown(event: KeyboardEvent): void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const things = () => [
    ...(ref.current?.querySelectorAll<HTMLElement>('[data-segment]') ?? []),
  ];
  // What is shown changes with every answer: after each, exactly one can be reached.
  useEffect(() => {
    const all = things();
    const stop = all.find(({ tabIndex }) => tabIndex === 0) ?? all[0];
    for (const thing of all) {
      thing.tabIndex = thing === stop ? 0 : -1;
    }
  });
  return {
    ref,
    onKeyDown(event) {
      const all = things();
      const index = all.indexOf(document.activeElement as HTMLElement);
      const step = STEPS[event.key];
      if (index === -1 || !step) {
        return;
      }
      event.preventDefault();
      const next = all[step(index, all.length - 1)];
      all[index].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    },
  };
}
