import { RiskClass } from '@opsready/backstage-plugin-runbooks-common';

const ORDER: readonly RiskClass[] = ['readOnly', 'mutating', 'destructive'];

/** What each action does to AWS, apart from those that depend on their inputs. */
const BY_ACTION: Readonly<Record<string, RiskClass>> = {
  'aws:approve': 'readOnly',
  'aws:assertAwsResourceProperty': 'readOnly',
  'aws:branch': 'readOnly',
  'aws:loop': 'readOnly',
  'aws:pause': 'readOnly',
  'aws:sleep': 'readOnly',
  'aws:updateVariable': 'readOnly',
  'aws:waitForAwsResourceProperty': 'readOnly',
  'aws:copyImage': 'mutating',
  'aws:createImage': 'mutating',
  'aws:createStack': 'mutating',
  'aws:createTags': 'mutating',
  // What they run is judged by itself, where it is known; scripts can do anything that the role may.
  'aws:executeAutomation': 'mutating',
  'aws:executeScript': 'mutating',
  'aws:executeStateMachine': 'mutating',
  'aws:invokeLambdaFunction': 'mutating',
  'aws:invokeWebhook': 'mutating',
  'aws:runCommand': 'mutating',
  'aws:runInstances': 'mutating',
  'aws:deleteImage': 'destructive',
  'aws:deleteStack': 'destructive',
};

const READS = /^(BatchGet|Describe|Get|Head|List|Lookup|Query|Scan|Search)/i;
const DESTROYS =
  /^(Batch|Force)?(Delete|Deregister|Destroy|Drop|Purge|Release|Remove|Reset|Terminate)|Deletion/i;

/** Whether an action of Automation is one that is known. */
export function isKnownAction(action: string): boolean {
  return (
    Object.hasOwn(BY_ACTION, action) ||
    action === 'aws:executeAwsApi' ||
    action === 'aws:changeInstanceState'
  );
}

/** What a step of an Automation document may do, as far as it says; an action that is not known may change things. */
export function stepRisk(
  action: string,
  inputs: ReadonlyMap<string, unknown>,
): RiskClass {
  if (action === 'aws:executeAwsApi') {
    return apiRisk(inputs.get('Api'));
  }
  if (action === 'aws:changeInstanceState') {
    return inputs.get('DesiredState') === 'running' ||
      inputs.get('DesiredState') === 'stopped'
      ? 'mutating'
      : 'destructive';
  }
  return Object.hasOwn(BY_ACTION, action) ? BY_ACTION[action] : 'mutating';
}

/** An operation that is only chosen when it runs may be any. */
function apiRisk(api: unknown): RiskClass {
  if (typeof api !== 'string' || api.includes('{{')) {
    return 'destructive';
  }
  if (DESTROYS.test(api)) {
    return 'destructive';
  }
  return READS.test(api) ? 'readOnly' : 'mutating';
}

/** The highest of several classes; `readOnly` of none. */
export function highestRisk(
  risks: ReadonlyArray<RiskClass | undefined>,
): RiskClass {
  return ORDER.reduce<RiskClass>(
    (highest, risk) => (risks.includes(risk) ? risk : highest),
    'readOnly',
  );
}
