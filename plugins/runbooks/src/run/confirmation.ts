import { counted } from '@opsready/backstage-plugin-opsready-react';
import {
  LaunchForm,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { placeText } from '../text';

const DOES: Record<Preview['riskClass'], string> = {
  readOnly: 'only reads',
  mutating: 'changes things',
  destructive: 'may destroy things',
};

const NAMED = 5;

/** In plain words what is about to happen: what, where, on what, as whom. */
export function confirmation(
  form: LaunchForm,
  preview: Preview,
  entityName: string,
): string[] {
  const { plan, riskClass } = preview;
  const { place, locations = [], role } = plan;
  const places =
    locations.length > 0 ? locations : [place].flatMap(own => own ?? []);
  const subject = `“${form.runbook.title}” ${DOES[riskClass]}`;
  const sentences = [
    places.length > 0
      ? `${subject} in ${places.map(placeText).join('; in ')}, for ${entityName}.`
      : `“${form.runbook.title}” is a checklist: people do it by hand, for ${entityName}.`,
  ];
  if (place || plan.targets.length > 0) {
    sentences.push(touched(preview));
  }
  const values = plan.parameters.filter(
    // The role has a sentence of its own.
    ({ secret, value }) => !secret && value !== role,
  );
  if (values.length > 0) {
    sentences.push(ended(`It is given ${given(values)}`));
  }
  if (role) {
    sentences.push(`It acts as the role ${role}.`);
  }
  return sentences;
}

function given(values: Preview['plan']['parameters']): string {
  const named = values
    .slice(0, NAMED)
    .map(({ name, value }) => `${name}: ${value}`)
    .join('; ');
  const others = values.length - NAMED;
  return others > 0 ? `${named}; and ${counted(others, 'other value')}` : named;
}

function touched({ plan }: Preview): string {
  const names = [
    ...new Set([
      ...plan.targets.map(({ id, name }) => (name ? `${name} (${id})` : id)),
      ...(plan.rateControl?.targets ?? []),
    ]),
  ];
  if (names.length === 0) {
    return 'It names no resource: what it touches is what its steps say.';
  }
  const others = names.length - NAMED;
  return others > 0
    ? `It touches ${names.slice(0, NAMED).join(', ')} and ${counted(others, 'other')}.`
    : `It touches ${names.join(', ')}.`;
}

/** Values may end a sentence of their own. */
function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
