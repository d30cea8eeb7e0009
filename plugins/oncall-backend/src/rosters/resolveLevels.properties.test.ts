import { ProviderLevelTarget } from '@opsready/backstage-plugin-oncall-node';
import fc from 'fast-check';
import { DefinedRoster, resolveLevels } from './resolveLevels';

const NAMES = ['a', 'b', 'c', 'd'];

const target: fc.Arbitrary<ProviderLevelTarget> = fc.record({
  kind: fc.constantFrom('schedule', 'person', 'roster'),
  // One more than there are: it does not exist.
  id: fc.constantFrom(...NAMES, 'e'),
});

const roster = (nativeId: string): fc.Arbitrary<DefinedRoster> =>
  fc
    .array(fc.record({ targets: fc.array(target, { maxLength: 3 }) }), {
      maxLength: 3,
    })
    .map(definition => ({
      id: `id of ${nativeId}`,
      nativeId,
      title: nativeId,
      definition,
    }));

const company = fc
  .tuple(...NAMES.map(roster))
  .map(all => new Map(all.map(one => [one.nativeId, one])));

const named = (what: string) =>
  new Map(NAMES.map(id => [id, { id: `${what} ${id}`, title: id }]));
const schedules = named('schedule');
const people = named('person');

/** Whom the targets reach, by following every way until nothing new is found. */
function reached(
  targets: readonly ProviderLevelTarget[],
  rosters: ReadonlyMap<string, DefinedRoster>,
  from: string,
): Set<string> {
  const found = new Set<string>();
  const seen = new Set([from]);
  const open = [...targets];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind !== 'roster') {
      if (NAMES.includes(next.id)) {
        found.add(`${next.kind} ${next.id}`);
      }
    } else if (!seen.has(next.id)) {
      seen.add(next.id);
      open.push(...(rosters.get(next.id)?.definition[0]?.targets ?? []));
    }
  }
  return found;
}

describe('resolveLevels', () => {
  it('reaches whom every way leads to, each once a level, however rosters name each other', () => {
    fc.assert(
      fc.property(company, rosters => {
        for (const one of rosters.values()) {
          const resolved = resolveLevels(one, { schedules, people, rosters });
          expect(resolved.levels.map(({ level }) => level)).toEqual(
            one.definition.map((_, index) => index + 1),
          );
          for (const [index, { targets }] of one.definition.entries()) {
            const own = resolved.rows.filter(row => row.level === index + 1);
            const ids = own.map(row => row.target_id);
            expect(new Set(ids).size).toBe(ids.length);
            expect(new Set(ids)).toEqual(
              reached(targets, rosters, one.nativeId),
            );
          }
        }
      }),
    );
  });

  it('names what does not exist', () => {
    fc.assert(
      fc.property(company, rosters => {
        for (const one of rosters.values()) {
          const { problems } = resolveLevels(one, {
            schedules,
            people,
            rosters,
          });
          const isMissing = one.definition.some(({ targets }) =>
            targets.some(({ id }) => id === 'e'),
          );
          const isTold = problems.some(problem =>
            problem.includes("'e', which does not exist"),
          );
          expect([isMissing, isTold]).not.toEqual([true, false]);
        }
      }),
    );
  });
});
