import { renderInTestApp } from '@backstage/frontend-test-utils';
import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations, failing, pending } from '../__testUtils__';
import { FixtureRunbooksApi, launchFormOf, everyType } from '../__fixtures__';
import { runbooksApiRef } from '../api';
import { RunbooksApi } from '../api';
import { ParameterField } from './ParameterField';

const declared = new Map(
  launchFormOf(everyType).parameters.map(parameter => [
    parameter.name,
    parameter,
  ]),
);
const scope = {
  entityRef: 'component:default/checkout-api',
  runbookId: 'every-type',
};

function Filled(props: {
  parameter: RunbookParameter;
  problem?: string;
  isResource?: boolean;
  onValue(value: unknown): void;
}) {
  const { parameter, problem, isResource, onValue } = props;
  const [value, setValue] = useState<unknown>(parameter.default);
  return (
    <ParameterField
      parameter={parameter}
      value={value}
      problem={problem}
      scope={isResource ? scope : undefined}
      onChange={next => {
        setValue(next);
        onValue(next);
      }}
    />
  );
}

function show(
  name: string,
  options: {
    problem?: string;
    isResource?: boolean;
    rest?: Partial<RunbookParameter>;
    answers?: Partial<RunbooksApi>;
  } = {},
) {
  const onValue = jest.fn();
  const { rest, answers, ...field } = options;
  const api = Object.assign(new FixtureRunbooksApi(), answers);
  const rendered = renderInTestApp(
    <Filled
      parameter={{ ...declared.get(name)!, ...rest }}
      onValue={onValue}
      {...field}
    />,
    { apis: [[runbooksApiRef, api]] },
  );
  return { ...rendered, onValue };
}

describe('ParameterField', () => {
  it('takes a text', async () => {
    const { onValue } = show('Note');
    await userEvent.type(await screen.findByLabelText(/Note/), 'now');
    expect(onValue).toHaveBeenLastCalledWith('now');
    expect(screen.getByText('3 to 40 characters.')).toBeVisible();
    expect(
      screen.getByText('Said in the **log**. <script>alert(1)</script>'),
    ).toBeVisible();
  });

  it('takes one of the allowed values, of their own type', async () => {
    const { onValue } = show('Attempts', {
      rest: { allowedValues: [2, 4], default: 2 },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Attempts/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: '4' }));
    expect(onValue).toHaveBeenLastCalledWith(4);
  });

  it('takes several of the allowed values, or none', async () => {
    const { onValue } = show('Channels');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'mail' }),
    );
    expect(onValue).toHaveBeenLastCalledWith(['chat', 'mail']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'mail' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'chat' }));
    expect(onValue).toHaveBeenLastCalledWith(undefined);
  });

  it('takes a list of texts, one on each line', async () => {
    const { onValue } = show('Units');
    const field = await screen.findByLabelText(/Units/);
    expect(field).toHaveValue('parcelwise');
    await userEvent.type(field, '{Enter} nginx {Enter}');
    expect(onValue).toHaveBeenLastCalledWith(['parcelwise', 'nginx']);
    await userEvent.clear(field);
    expect(onValue).toHaveBeenLastCalledWith(undefined);
  });

  it('takes yes or no, and neither before it is said', async () => {
    const { onValue } = show('Reboot', {
      rest: { default: undefined, required: true },
    });
    const yes = await screen.findByRole('radio', { name: 'Yes' });
    expect(yes).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'No' })).not.toBeChecked();
    await userEvent.click(yes);
    expect(onValue).toHaveBeenLastCalledWith(true);
  });

  it('takes a whole number, however large', async () => {
    const { onValue } = show('Attempts', { rest: { default: undefined } });
    const field = await screen.findByRole('textbox', { name: /Attempts/ });
    await userEvent.type(field, '1234567');
    await userEvent.tab();
    expect(onValue).toHaveBeenLastCalledWith(1234567);
    expect(field).toHaveValue('1234567');
    await userEvent.clear(field);
    await userEvent.tab();
    expect(onValue).toHaveBeenLastCalledWith(undefined);
  });

  it('takes names and values row by row, or as JSON', async () => {
    const { onValue } = show('Tags');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a row' }),
    );
    await userEvent.type(screen.getByLabelText('Tags: name 2'), 'team');
    await userEvent.type(screen.getByLabelText('Tags: value 2'), 'web');
    expect(onValue).toHaveBeenLastCalledWith({
      'cost-centre': 'data',
      team: 'web',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Take out row 1 of Tags' }),
    );
    expect(onValue).toHaveBeenLastCalledWith({ team: 'web' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Fill in as JSON' }),
    );
    const json = screen.getByLabelText(/Tags/);
    await userEvent.clear(json);
    await userEvent.click(json);
    await userEvent.paste('{"a": {"b": 1}}');
    expect(onValue).toHaveBeenLastCalledWith({ a: { b: 1 } });
  });

  it('takes a list of maps as JSON, and keeps what cannot be read for the person to mend', async () => {
    const { onValue } = show('Rules');
    const field = await screen.findByLabelText(/Rules/);
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('[{"port": 80}');
    expect(onValue).toHaveBeenLastCalledWith('[{"port": 80}');
    await userEvent.paste(']');
    expect(onValue).toHaveBeenLastCalledWith([{ port: 80 }]);
  });

  it('does not show what is secret', async () => {
    show('Token');
    expect(await screen.findByLabelText(/Token/)).toHaveAttribute(
      'type',
      'password',
    );
  });

  it('takes an unknown type as text, and says so', async () => {
    show('Window');
    expect(await screen.findByLabelText(/Window/)).toHaveAccessibleDescription(
      /is not known: it is sent as text/,
    );
  });

  it('offers own resources, found by name or id, and says where some may be missing', async () => {
    const { onValue } = show('InstanceIds', { isResource: true });
    await userEvent.click(
      await screen.findByRole('button', { name: /InstanceIds/ }),
    );
    await userEvent.type(await screen.findByRole('searchbox'), 'worker-17');
    await userEvent.click(await screen.findByRole('option'));
    expect(onValue).toHaveBeenLastCalledWith([
      expect.stringMatching(/^i-0a+16$/),
    ]);
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText('1 of 24 chosen')).toBeVisible();
    expect(screen.getByText(/may not call tag:GetResources/)).toBeVisible();
  });

  it('takes an id by hand where resources cannot be read, or there are none', async () => {
    const { unmount } = show('Subnet', {
      isResource: true,
      answers: { listParameterResources: failing(9, pending) },
    });
    expect(
      await screen.findByText(/could not be read: The database is away/),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Subnet/ })).toBeEnabled();
    unmount();
    show('Subnet', { isResource: true });
    expect(
      await screen.findByText(/Nothing that fits was found/),
    ).toBeVisible();
  });

  it.each([...declared.keys()])('is accessible for %s', async name => {
    const { container } = show(name, { problem: `'${name}' is wrong` });
    expect(await screen.findByText(`'${name}' is wrong`)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });
});
