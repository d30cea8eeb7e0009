const TEMPLATE = /\{\{\s*([^{}\s]{1,200})\s*\}\}/g;

/** What a text takes from elsewhere: `{{ InstanceId }}`, `{{ global:ACCOUNT_ID }}`, `{{ step.Output }}`. */
export function templatesOf(text: string): string[] {
  return [...text.matchAll(TEMPLATE)].map(([, name]) => name);
}

/** The text with what `valueOf` knows put in; the rest stays as it is. */
export function fillTemplates(
  text: string,
  valueOf: (name: string) => string | undefined,
): string {
  return text.replace(TEMPLATE, (whole, name) => valueOf(name) ?? whole);
}

/** All names that any text within takes from elsewhere. */
export function templatesWithin(value: unknown): string[] {
  if (typeof value === 'string') {
    return templatesOf(value);
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(templatesWithin)
    : [];
}

/** Whether a text is nothing but what it takes from elsewhere. */
export function isWholeTemplate(text: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(text.trim());
}

/** Names of what is handed over as it is: `{{ Id }}`, or a list of such. */
export function wholeTemplates(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap(item =>
      typeof item === 'string' && isWholeTemplate(item)
        ? templatesOf(item)
        : [],
    );
}
