import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Analysed, analyses } from '../../src/similarity/analyses.ts';
import { measure, OBJECTS_AND_TOPICS, SHIDE, SHITANG } from './measures.ts';

/** Also one without letters, one without an object, and one without a title. */
const TEXTS = [...SHIDE, ...SHITANG, '1234。', '', '完成上级交办的其他工作'];

const given: fc.Arbitrary<Analysed> = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    titled: fc.boolean(),
    path: fc.constantFrom<string[]>([], ['加强师德师风建设'], ['一、总体要求', '食堂']),
  })
  .map(({ text, ...how }) => measure('x/2010#1', text, how));
const several = fc.array(given, { maxLength: 12 });

const keyOf = ({ title, text, path }: Analysed) => JSON.stringify([title, text, path.at(-1)]);

it('what is kept of measures is what would be found in them again', () => {
  fc.assert(
    fc.property(several, several, (before, now) => {
      const keys = before.map(keyOf);
      const kept = {
        analyses: analyses(before, OBJECTS_AND_TOPICS),
        numberOf: (one: Analysed) => keys.indexOf(keyOf(one)),
      };
      expect(analyses(now, OBJECTS_AND_TOPICS, kept)).toEqual(analyses(now, OBJECTS_AND_TOPICS));
    }),
  );
});

it('reads no text of which it is told where it stands', () => {
  const [one, other] = [measure('x/2010#1', SHIDE[0]), measure('x/2010#2', SHITANG[0])];
  const kept = { analyses: analyses([other], OBJECTS_AND_TOPICS), numberOf: () => 0 };
  expect(analyses([one], OBJECTS_AND_TOPICS, kept)).toEqual(kept.analyses);
});
