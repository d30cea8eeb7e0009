export const CHROMIUM_ARGS: string[];

export function chromiumPath(
  env: Record<string, string | undefined>,
): string | undefined;
