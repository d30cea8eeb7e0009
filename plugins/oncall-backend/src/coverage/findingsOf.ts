import {
  CoverageFinding,
  LevelCoverage,
} from '@opsready/backstage-plugin-oncall-common';
import { Interval, lengthOf } from '../time/intervals';
import { CoverageInput, LevelShift } from './CoverageInput';
import { isOverloaded, ShiftLoad } from './loadsOf';

/** Fewer cannot take turns and be ill. */
const ENOUGH_PEOPLE = 3;
const MINUTE = 60_000;

/** What the findings are drawn from. */
interface Findable extends Omit<CoverageInput, 'levels'> {
  levels: LevelCoverage[];
  /** Within the window. */
  shifts: LevelShift[];
  loads: ShiftLoad[];
  /** Who can be reached and is on call, on any level and on the first one. */
  onDuty: string[];
  firstLevel: string[];
  timeZones: { known: string[]; complete: boolean };
  /** When level 1 is covered and no level above it by somebody else. */
  unbacked: Interval[];
}

/** What coverage lacks, in plain words. Pure. */
export function findingsOf(options: Findable): CoverageFinding[] {
  return [
    ...levelFindings(options),
    ...backupFinding(options),
    ...rotationFindings(options),
    ...loadFindings(options),
    ...unreachableFindings(options),
    ...sizeFinding(options),
    ...zoneFinding(options),
  ];
}

function levelFindings({ levels, shifts }: Findable): CoverageFinding[] {
  const used = new Set(shifts.map(({ level }) => level));
  return levels.flatMap(({ level, gapCount, percent }): CoverageFinding[] => {
    if (!used.has(level)) {
      return [
        {
          code: 'emptyLevel',
          level,
          message: `Level ${level} has nobody. Put somebody on it, or take the level out at the provider.`,
        },
      ];
    }
    const gaps = gapCount === 1 ? '1 gap' : `${gapCount} gaps`;
    return gapCount > 0
      ? [
          {
            code: 'gap',
            level,
            message: `Level ${level} has ${gaps}: ${percent} % of the required time is covered. Put somebody on call for the rest.`,
          },
        ]
      : [];
  });
}

function backupFinding(options: Findable): CoverageFinding[] {
  const { levels, firstLevel, unbacked } = options;
  if (firstLevel.length === 0 || lengthOf(unbacked) < MINUTE) {
    return [];
  }
  const message =
    levels.length < 2
      ? 'There is no second level: where the responder does not answer, nobody else is reached. Add a level with another person.'
      : 'At times nobody but the responder of level 1 is on the levels above. Put another person there.';
  return [{ code: 'noBackup', level: 1, message }];
}

function rotationFindings(options: Findable): CoverageFinding[] {
  const { rotations, people } = options;
  return rotations.flatMap(({ level, title, personIds }): CoverageFinding[] => {
    const [only, ...more] = new Set(personIds);
    return only !== undefined && more.length === 0
      ? [
          {
            code: 'rotationOfOne',
            level,
            personId: only,
            message: `Nobody takes turns in the rotation ${title}: ${nameOf(people, only)} is alone in it. Add people.`,
          },
        ]
      : [];
  });
}

function loadFindings({ loads, people }: Findable): CoverageFinding[] {
  return loads.filter(isOverloaded).map(({ personId, percent }) => ({
    code: 'overloaded',
    personId,
    message: `${nameOf(people, personId)} is on call ${percent} % of the time, more than half of it. Share it among more people.`,
  }));
}

function unreachableFindings({ shifts, people }: Findable): CoverageFinding[] {
  const onCall = new Set(shifts.map(({ personId }) => personId));
  return [...onCall]
    .filter(personId => !people.get(personId)?.reachable)
    .map(personId => ({
      code: 'unreachable',
      personId,
      message: `${nameOf(people, personId)} has no active channel or left, so their shifts cover nothing. Activate a channel, or put somebody else on call.`,
    }));
}

function sizeFinding({ firstLevel }: Findable): CoverageFinding[] {
  const count = firstLevel.length;
  return count > 0 && count < ENOUGH_PEOPLE
    ? [
        {
          code: 'fewPeople',
          level: 1,
          message: `${count === 1 ? 'One person takes' : `${count} people take`} turns on level 1. At least ${ENOUGH_PEOPLE} should.`,
        },
      ]
    : [];
}

/** Only where nights have to be covered, and the zones of all are known. */
function zoneFinding(options: Findable): CoverageFinding[] {
  const { required, timeZones } = options;
  const [zone, ...more] = timeZones.known;
  const isOne = zone !== undefined && more.length === 0 && timeZones.complete;
  return required.kind === 'always' && isOne
    ? [
        {
          code: 'oneTimeZone',
          message: `All people are in the time zone ${zone}, so somebody is on call by night. Share the nights with people elsewhere, where there are any.`,
        },
      ]
    : [];
}

function nameOf(people: CoverageInput['people'], personId: string): string {
  return people.get(personId)?.name ?? 'Somebody';
}
