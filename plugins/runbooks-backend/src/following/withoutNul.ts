/** What a provider said, as both databases can store it: PostgreSQL's text holds no NUL; in JSON it is written as an escape. */
export function withoutNul<TRow extends object>(row: TRow): TRow {
  const clean = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\u0000', '') : value,
  ]);
  return Object.fromEntries(clean) as TRow;
}
