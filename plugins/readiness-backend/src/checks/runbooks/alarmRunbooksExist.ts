import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted, named } from '../items/sentences';
import { listOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';
import {
  notAllRead,
  RUNBOOK_FACTS,
  RunbookFact,
  namedRunbooksOf,
} from './RunbookFact';

interface AlarmRunbook {
  alarm: string;
  /** https. */
  url: string;
}

export const alarmRunbooksExist = defineCheck({
  id: 'alarm-runbooks-exist',
  title: 'The runbooks that alarms link to exist',
  failureTitle: 'Alarms link to runbooks that are not there',
  rationale:
    'A link that leads nowhere costs more time than none: whoever follows it at night believes that there is something at its end.',
  remediation:
    'Correct the link in the description or the tag `runbook` of the alarms in the evidence, or bind what they link to: a Markdown runbook, a link of the entity with `type: runbook`, a TechDocs page or a document of Systems Manager. The address of a page of this portal, `/runbooks/all/<id>`, is understood too.',
  source: wellArchitected(
    'OPS07-BP04',
    'The playbooks are stored in a central location and available to your team members.',
  ),
  requiredFacts: [...RUNBOOK_FACTS, 'aws-cloudwatch/alarm-runbooks'],
  evaluate({ facts }) {
    const links = listOf<AlarmRunbook>(facts['aws-cloudwatch/alarm-runbooks']);
    if (links.length === 0) {
      return notApplicable('No alarm of the entity links a runbook.');
    }
    const runbooks = namedRunbooksOf(facts);
    const broken = links.filter(
      ({ url }) => !runbooks.some(runbook => leadsTo(url, runbook)),
    );
    if (broken.length === 0) {
      return pass(
        links.length === 1
          ? 'The runbook of the only alarm that links one is bound to the entity.'
          : `The runbooks of all ${links.length} alarms that link one are bound to the entity.`,
      );
    }
    return (
      notAllRead(facts) ??
      fail(
        `${broken.length} of ${counted(links.length, 'alarm')} ${broken.length === 1 ? 'links' : 'link'} to a runbook that is not bound to the entity: ${named(broken.map(({ alarm }) => ({ label: alarm })))}.`,
        broken
          .slice(0, 10)
          .map(({ alarm, url }) => ({ label: alarm, link: url })),
      )
    );
  },
});

function leadsTo(link: string, { id, url }: RunbookFact): boolean {
  const address = withoutTail(link);
  return (
    (url !== undefined && withoutTail(url) === address) ||
    address.endsWith(`/runbooks/all/${id}`)
  );
}

/** An anchor or a slash at the end leads to the same page. */
function withoutTail(address: string): string {
  return address.replace(/#.*$/, '').replace(/\/+$/, '');
}
