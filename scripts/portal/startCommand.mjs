import { parseArgs } from 'node:util';
import { onStopRequest } from '../processes/onStopRequest.mjs';
import { assertPortsFree } from '../processes/ports.mjs';
import { listeners, readSettings } from './settings.mjs';
import { startPortal } from './startPortal.mjs';
import { welcome } from './welcome.mjs';

/** `npm start [-- --postgres]`: runs the portal until it is stopped. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { postgres: { type: 'boolean', default: false } },
  });
  const { ports, dataDir } = readSettings(process.env);
  await assertPortsFree(listeners(ports, values));

  let requestStop;
  const stopRequest = new Promise(resolve => {
    requestStop = resolve;
  });
  onStopRequest(reason => {
    console.log(`\nStopping (${reason}) ...`);
    requestStop({ requested: true });
  });

  const starting = startPortal({
    ports,
    dataDir,
    postgres: values.postgres,
    watch: true,
    onProgress: message => console.log(message),
  });
  const early = await Promise.race([
    stopRequest,
    starting.then(() => undefined),
  ]);
  // Stopping during the start: let it finish or fail, then nothing is left behind.
  const portal = await starting.catch(error => {
    if (early) {
      return undefined;
    }
    throw error;
  });
  if (!portal) {
    return 0;
  }
  if (!early) {
    console.log(welcome({ portal, ports, dataDir, postgres: values.postgres }));
  }

  const outcome = await Promise.race([stopRequest, portal.failed]);
  await portal.stop();
  if (outcome.requested) {
    console.log('Everything is stopped.');
    return 0;
  }
  const { service, how } = outcome;
  throw new Error(
    `${service.name} ended by itself (${how}), so everything else was stopped. Its last words, from ${service.logFile}:\n\n${service.logTail()}`,
  );
}
