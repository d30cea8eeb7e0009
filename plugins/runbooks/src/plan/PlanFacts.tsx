import { Code, Facts, Muted } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { ReactNode } from 'react';
import { placeText } from '../text';

type Fact = [name: string, value: ReactNode | undefined];

/** Where a launch runs, as whom, on what, and exactly which content. */
export function PlanFacts(props: {
  plan: ExecutionPlan;
  /** What else is said below it. */
  others?: readonly Fact[];
}) {
  const { plan, others = [] } = props;
  return <Facts items={[...factsOf(plan), ...others]} />;
}

function factsOf(plan: ExecutionPlan): Fact[] {
  const { place, role, rateControl, locations = [], children = [] } = plan;
  return [
    ['Runs in', <Places key="places" plan={plan} />],
    [
      'Started from',
      place && locations.length > 0 ? placeText(place) : undefined,
    ],
    ['As the role', role && <Code>{role}</Code>],
    ['Touches', <Targets key="targets" plan={plan} />],
    ['Spread', rateControl && spreadOf(rateControl)],
    [
      'Document',
      <>
        {plan.documentName}
        {plan.documentVersion && `, version ${plan.documentVersion}`}
        <br />
        <Muted>content </Muted>
        <Code>{plan.contentHash}</Code>
      </>,
    ],
    [
      'Runs in turn',
      children.length > 0 ? (
        <ul>
          {children.map(child => (
            <li key={`${child.step} ${child.documentName}`}>
              {child.documentName}
              {child.documentVersion && `, version ${child.documentVersion}`}
              {child.step && <Muted> in step {child.step}</Muted>}
            </li>
          ))}
        </ul>
      ) : undefined,
    ],
  ];
}

function Places(props: { plan: ExecutionPlan }) {
  const { place, locations = [] } = props.plan;
  if (locations.length === 0) {
    return <>{place ? placeText(place) : 'No account: people do it by hand'}</>;
  }
  return (
    <ul>
      {locations.map(location => (
        <li key={placeText(location)}>{placeText(location)}</li>
      ))}
    </ul>
  );
}

function Targets(props: { plan: ExecutionPlan }) {
  const { targets } = props.plan;
  if (targets.length === 0) {
    return <>No resource is named: what its steps say</>;
  }
  return (
    <ul>
      {targets.map(({ id, name, type, parameter }) => (
        <li key={`${parameter} ${id}`}>
          <Code>{id}</Code>
          {name && ` ${name}`}
          {type && <Muted> {type}</Muted>}
        </li>
      ))}
    </ul>
  );
}

function spreadOf(
  rateControl: NonNullable<ExecutionPlan['rateControl']>,
): string {
  const { targetParameterName, targets = [] } = rateControl;
  const { maxConcurrency, maxErrors } = rateControl;
  const each =
    targets.length > 0
      ? `One run for each of ${targets.length} values of ${targetParameterName}`
      : `One run for each value of ${targetParameterName}`;
  return `${each}, ${maxConcurrency} at a time, no new ones after ${maxErrors} errors`;
}
