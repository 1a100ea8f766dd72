import { transliterate } from './transliterate.js';

/** Longest slug that is made from a title; a given one may have 120 characters. */
const LONGEST = 80;

/** What a slug looks like: lower-case Latin letters, digits, single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A slug made from a title in any script, cut at a word; empty where nothing of it can be spelt in Latin letters. */
export function slugOf(title: string): string {
  const words =
    transliterate(title.slice(0, 400))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || (words[0] ?? '').slice(0, LONGEST);
}
