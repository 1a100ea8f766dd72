import fc from 'fast-check';
import type { Role } from '../../../src/store/tables.js';
import type { ModelTranslation } from './model-translation.js';

/** Somebody of the story: a role, and the one language that they may work into where they are bounded. */
interface Person {
  readonly role: Role;
  readonly into?: string;
}

export const PEOPLE = {
  anna: { role: 'TRANSLATOR' },
  bohdan: { role: 'TRANSLATOR' },
  petra: { role: 'TRANSLATOR', into: 'fr' },
  rita: { role: 'REVIEWER' },
  roman: { role: 'REVIEWER', into: 'de' },
  edda: { role: 'EDITOR' },
  ada: { role: 'ADMIN' },
  lena: { role: 'READER' },
} as const satisfies Record<string, Person>;

export type Name = keyof typeof PEOPLE;

export const NAMES = Object.keys(PEOPLE) as Name[];

/** Somebody, mostly one who is able to do it. */
export type DrawnWho = Name | 'able';

export const drawnWho: fc.Arbitrary<DrawnWho> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('able' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
);

export function whoIs(drawn: DrawnWho, able: Name): Name {
  return drawn === 'able' ? able : drawn;
}

/** Who may do what to whose work, said once more in the plainest words. */
export const may = {
  writeOriginals: (who: Name) => ['EDITOR', 'ADMIN'].includes(person(who).role),
  erase: (who: Name) => person(who).role === 'ADMIN',
  translateInto: (who: Name, language: string) => person(who).role !== 'READER' && covers(who, language),
  mend: (who: Name, { by, language }: ModelTranslation) =>
    may.translateInto(who, language) && (by === who || person(who).role === 'ADMIN'),
  align: (who: Name, { by, language }: ModelTranslation) =>
    may.translateInto(who, language) && (by === who || person(who).role !== 'TRANSLATOR'),
  review: (who: Name, { by, language }: ModelTranslation) =>
    covers(who, language) &&
    (person(who).role === 'ADMIN' || (person(who).role === 'REVIEWER' && by !== who)),
};

function covers(who: Name, language: string): boolean {
  const { into } = person(who);
  return into === undefined || into === language;
}

function person(who: Name): Person {
  return PEOPLE[who];
}
