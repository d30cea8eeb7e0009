import {
  LaunchForm,
  LaunchRequest,
  Place,
  RunbookParameter,
  validateParameters,
} from '@opsready/backstage-plugin-runbooks-common';

/** One run for each of several targets. */
export interface Spread {
  /** The parameter whose values are the targets. */
  parameter: string;
  targets: readonly string[];
  /** A number, or a share such as `10%`. */
  maxConcurrency: string;
  maxErrors: string;
}

/** What a person has filled in so far. */
export interface LaunchDraft {
  values: ReadonlyMap<string, unknown>;
  spread?: Spread;
  locations: readonly Place[];
}

/** What is wrong with a draft, by the field that it is about. */
export type DraftProblems = ReadonlyMap<string, string>;

export const CONCURRENCY_FIELD = 'maxConcurrency';
export const ERRORS_FIELD = 'maxErrors';
export const TARGETS_FIELD = 'targets';

/** The draft that a form begins with: every parameter at its default. */
export function draftOf(form: LaunchForm): LaunchDraft {
  const values = new Map<string, unknown>();
  for (const { name, secret, default: standard } of form.parameters) {
    if (standard !== undefined && !secret) {
      values.set(name, standard);
    }
  }
  return { values, locations: [] };
}

/** One target at a time, and no more after the first error. */
export function newSpread(form: LaunchForm): Spread {
  const [parameter] = targetParametersOf(form);
  return { parameter, targets: [], maxConcurrency: '1', maxErrors: '0' };
}

/** The parameters whose values may be targets: those that the form names, any where it names none. */
export function targetParametersOf(form: LaunchForm): string[] {
  return (
    form.rateControl.targetParameters ?? form.parameters.map(({ name }) => name)
  );
}

/** The parameters with a field of their own: all but the one whose values are the targets. */
export function fieldsOf(
  form: LaunchForm,
  draft: LaunchDraft,
): RunbookParameter[] {
  return form.parameters.filter(({ name }) => name !== draft.spread?.parameter);
}

/** The launch that a draft asks for. */
export function launchOf(
  entityRef: string,
  form: LaunchForm,
  draft: LaunchDraft,
): LaunchRequest {
  const { spread, locations } = draft;
  return {
    entityRef,
    runbookId: form.runbook.id,
    parameters: givenValues(form, draft),
    ...(spread && {
      rateControl: {
        targetParameterName: spread.parameter,
        targets: [...spread.targets],
        maxConcurrency: spread.maxConcurrency,
        maxErrors: spread.maxErrors,
      },
    }),
    ...(locations.length > 0 && {
      locations: locations.map(({ account, region }) => ({ account, region })),
    }),
  };
}

/** What the backend would not take, found before it is asked. */
export function problemsOf(
  form: LaunchForm,
  draft: LaunchDraft,
): Map<string, string> {
  const { problems } = validateParameters({
    parameters: fieldsOf(form, draft),
    values: givenValues(form, draft),
  });
  const found = new Map(
    problems.map(({ parameter, message }) => [parameter, message]),
  );
  for (const [field, problem] of spreadProblems(draft.spread)) {
    found.set(field, problem);
  }
  return found;
}

function givenValues(
  form: LaunchForm,
  draft: LaunchDraft,
): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(form, draft).flatMap(({ name }) => {
      const value = draft.values.get(name);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

const CONCURRENCY = /^([1-9][0-9]{0,6}|[1-9][0-9]?%|100%)$/;
const ERRORS = /^([0-9]{1,7}|[0-9]{1,2}%|100%)$/;

function spreadProblems(
  spread: Spread | undefined,
): Array<[field: string, problem: string]> {
  if (!spread) {
    return [];
  }
  const problems: Array<[string, string]> = [];
  if (spread.targets.length === 0) {
    problems.push([TARGETS_FIELD, 'Choose at least one target.']);
  }
  if (!CONCURRENCY.test(spread.maxConcurrency)) {
    problems.push([
      CONCURRENCY_FIELD,
      'A number from 1, or a share such as 10%.',
    ]);
  }
  if (!ERRORS.test(spread.maxErrors)) {
    problems.push([ERRORS_FIELD, 'A number from 0, or a share such as 10%.']);
  }
  return problems;
}
