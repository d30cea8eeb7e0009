import type { Locator } from '@playwright/test';

/** What does not fit: elements within that reach beyond the window, or that can only be read by scrolling sideways. */
export async function tooWide(within: Locator): Promise<string[]> {
  return within.evaluate(root => {
    const { documentElement } = root.ownerDocument;
    const width = documentElement.clientWidth;
    // What is there for screen readers alone is cut to a dot.
    const isShown = (element: Element) => {
      for (let e: Element | null = element; e; e = e.parentElement) {
        if (getComputedStyle(e).clipPath !== 'none') {
          return false;
        }
      }
      return true;
    };
    const found = [root, ...root.querySelectorAll('*')].filter(element => {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      const isTooWide =
        element.getBoundingClientRect().right > width + 1 ||
        (scrolls && element.scrollWidth > element.clientWidth + 1);
      return isTooWide && isShown(element);
    });
    const names = found.map(
      ({ tagName, className }) => `${tagName}.${className}`,
    );
    return documentElement.scrollWidth > width
      ? [`the page is ${documentElement.scrollWidth} wide`, ...names]
      : names;
  });
}
