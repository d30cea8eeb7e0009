import { AwsFault } from '../../protocols';
import type { AutomationDocument } from '../document/AutomationDocument';
import type { RateControl } from './RateControl';

const RATE = /^([1-9][0-9]*|0|[1-9][0-9]?%|0%|100%)$/;
const MAX_MAPS = 300;
const MAX_LOCATIONS = 100;

/** Refuses what AWS refuses about targets. Answers the names of the parameters that targets will fill. */
export function assertRateControl(
  { parameters }: AutomationDocument,
  rate: RateControl,
): Set<string> {
  const { TargetParameterName, Targets, TargetMaps, TargetLocations } = rate;
  if (Targets && TargetMaps) {
    throw invalid('Targets and TargetMaps cannot be specified together.');
  }
  const isTargeted =
    Targets !== undefined ||
    (TargetLocations ?? []).some(location => location.Targets !== undefined);
  if (isTargeted !== (TargetParameterName !== undefined) && !TargetMaps) {
    throw invalid('Targets and TargetParameterName need each other.');
  }
  if ((Targets?.length ?? 0) > 1) {
    throw invalid('Targets takes one entry.');
  }
  if ((TargetMaps?.length ?? 0) > MAX_MAPS) {
    throw invalid(`TargetMaps takes at most ${MAX_MAPS} entries.`);
  }
  if (
    TargetLocations &&
    (TargetLocations.length < 1 || TargetLocations.length > MAX_LOCATIONS)
  ) {
    throw invalid(`TargetLocations takes 1 to ${MAX_LOCATIONS} entries.`);
  }
  for (const [name, value] of ratesOf(rate)) {
    if (value !== undefined && !RATE.test(value)) {
      throw invalid(
        `${name} must be a number or a percentage, not '${value}'.`,
      );
    }
  }
  const filled = new Set((TargetMaps ?? []).flatMap(map => Object.keys(map)));
  if (TargetParameterName !== undefined) {
    filled.add(TargetParameterName);
  }
  for (const name of filled) {
    if (!parameters[name]) {
      throw new AwsFault(
        'InvalidAutomationExecutionParametersException',
        `The target parameter ${name} is not declared by the document`,
      );
    }
  }
  return filled;
}

function ratesOf(rate: RateControl): Array<[string, string | undefined]> {
  const rates: Array<[string, string | undefined]> = [
    ['MaxConcurrency', rate.MaxConcurrency],
    ['MaxErrors', rate.MaxErrors],
  ];
  for (const location of rate.TargetLocations ?? []) {
    rates.push(
      ['TargetLocationMaxConcurrency', location.TargetLocationMaxConcurrency],
      ['TargetLocationMaxErrors', location.TargetLocationMaxErrors],
      ['TargetsMaxConcurrency', location.TargetsMaxConcurrency],
      ['TargetsMaxErrors', location.TargetsMaxErrors],
    );
  }
  return rates;
}

function invalid(message: string): AwsFault {
  return new AwsFault('ValidationException', message);
}
