import { useEffect, useState } from 'react';

const TICK_MS = 10_000;

/** The server's clock as it goes on since an answer said what it showed. */
export function useServerClock(now: string): string {
  const [heard, setHeard] = useState({ now, at: Date.now() });
  const [, setTick] = useState(0);
  if (heard.now !== now) {
    setHeard({ now, at: Date.now() });
  }
  useEffect(() => {
    const timer = setInterval(() => setTick(ticks => ticks + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return new Date(Date.parse(heard.now) + Date.now() - heard.at).toISOString();
}
