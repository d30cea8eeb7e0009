const { isMainThread } = require('node:worker_threads');

// Loaded into a backend before all else: it ends when the pipe from its parent closes, also where a test run is broken off.
if (isMainThread) {
  process.stdin.resume().on('end', () => process.exit());
}
