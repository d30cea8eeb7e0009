import { expect, type Locator, type Page } from '@playwright/test';

const AT_MOST = 80;

/** Presses Tab until the element has the focus, as someone without a mouse does, and checks that the focus can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < AT_MOST; pressed++) {
    await page.keyboard.press('Tab');
    const reached = await target.evaluate(
      element => element === element.ownerDocument.activeElement,
    );
    if (reached) {
      expect(await focusMark(target), 'how the focus is shown').not.toBe('');
      return;
    }
  }
  throw new Error(`${target} was not reached by ${AT_MOST} presses of Tab`);
}

/** Outline, shadow or underline of the focused element; empty where nothing marks it. */
async function focusMark(target: Locator): Promise<string> {
  return target.evaluate(element => {
    const marks: string[] = [];
    // A component may mark the focus on what surrounds the element that has it.
    for (const marked of [element, element.parentElement]) {
      if (!marked) {
        continue;
      }
      const style = element.ownerDocument.defaultView?.getComputedStyle(marked);
      if (style && style.outlineStyle !== 'none') {
        marks.push(style.outline);
      }
      if (style && style.boxShadow !== 'none') {
        marks.push(style.boxShadow);
      }
    }
    return marks.join(' ');
  });
}
