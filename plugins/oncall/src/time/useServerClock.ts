import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The server's clock, to the minute, as it goes on since an answer said what it showed. */
export function useServerClock(now: string): string {
  const [heard, setHeard] = useState({ now, at: Date.now() });
  const [, setTick] = useState(0);
  if (heard.now !== now) {
    setHeard({ now, at: Date.now() });
  }
  const shown = Date.parse(heard.now) + Date.now() - heard.at;
  useEffect(() => {
    const timer = setTimeout(
      () => setTick(ticks => ticks + 1),
      MINUTE_MS - (shown % MINUTE_MS),
    );
    return () => clearTimeout(timer);
  });
  return new Date(shown).toISOString();
}
