import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { readDocument } from '../document';
import { AUTOMATION_EXECUTOR } from '../executorIds';
import { listResources } from '../launch/listResources';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';
import { prepareLaunch } from '../launch/prepareLaunch';
import { targetParametersOf } from '../launch/rateControl';
import { automationLink } from '../links/ssmLinks';
import { findAutomation } from './findAutomation';
import { followAutomations } from './followAutomations';
import { KnownAutomations } from './KnownAutomations';
import { locationsFor } from './locations';
import { automationKind } from './automationKind';
import { previewAutomation } from './previewAutomation';
import { readAutomationOutputs } from './readAutomationOutputs';
import { signalAutomation } from './signalAutomation';
import { startAutomation } from './startAutomation';
import { stopAutomation } from './stopAutomation';

/** Runs Automation documents. */
export function createAutomationExecutor(
  options: ExecutorOptions,
): RunbookExecutor {
  const { settings } = options;
  const known = new KnownAutomations(settings.launch);
  return {
    id: AUTOMATION_EXECUTOR,
    title: 'Systems Manager Automation',
    formats: ['ssmAutomation'],
    targets: settings.targets,
    resubmit: 'sameToken',

    describeForm(runbook) {
      const targetParameters = targetParametersOf(runbook.parameters);
      return {
        rateControl: {
          allowed: targetParameters.length > 0,
          ...(targetParameters.length > 0 && { targetParameters }),
        },
        locations: locationsFor(settings, {
          place: runbook.place,
          reading: readDocument(runbook.content.text, 'ssmAutomation'),
        }),
      };
    },
    listResources: asked => listResources(options, asked),
    prepare: asked => prepareLaunch(options, automationKind, asked),
    preview: asked => previewAutomation(options, asked),
    start: asked => startAutomation(options, asked),
    find: asked => findAutomation(options, asked),
    follow: asked => followAutomations(options, known, asked),
    readOutputs: asked => readAutomationOutputs(options, asked),
    signal: asked => signalAutomation(options, asked),
    stop: asked => stopAutomation(options, asked),
    linkTo: ({ plan, providerId }) =>
      automationLink(planPlace(plan).region, providerId),
  };
}
