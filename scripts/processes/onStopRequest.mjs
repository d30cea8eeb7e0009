const WATCH_MS = 1_000;

/**
 * Calls `stop` once: on Ctrl-C, on SIGTERM, and when the process that started us is gone.
 * npm runs scripts in a shell, and a signal may end that shell without ever reaching us.
 */
export function onStopRequest(stop) {
  let requested = false;
  const request = reason => {
    if (!requested) {
      requested = true;
      clearInterval(watch);
      stop(reason);
    }
  };
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      request('the process that started this one is gone');
    }
  }, WATCH_MS);
  watch.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => request(signal));
  }
}
