import { describe, expect, it } from 'vitest';
import { BitextError } from '../../src/errors.js';
import { languageTag, primaryLanguage } from '../../src/text/language-tag.js';

describe('languageTag', () => {
  it.each([
    ['uk', 'uk'],
    ['UK-ua', 'uk-UA'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['und', 'und'],
    ['rue', 'rue'],
    ['sr-latn', 'sr-Latn'],
  ])('writes %s as %s', (value, tag) => {
    expect(languageTag(value, ['language'])).toBe(tag);
  });

  it.each([
    ['uk_UA', 'uk-UA'],
    ['en_US.UTF-8', 'en-US'],
    ['ua', 'uk'],
    ['Ukrainian', 'uk'],
    ['jp', 'ja'],
    [' de ', 'de'],
    ['', undefined],
    ['zz', undefined],
    ['???', undefined],
    ['q'.repeat(5000), undefined],
  ])('refuses %j and suggests %j', (value, suggestion) => {
    let thrown: unknown;
    try {
      languageTag(value, ['input', 'language']);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BitextError);
    const issue = (thrown as BitextError).issues[0];
    expect(issue).toMatchObject({ path: ['input', 'language'], rule: 'language' });
    expect(issue?.suggestion).toBe(suggestion);
  });
});

it('primaryLanguage is the first part of a tag in lower case', () => {
  expect(['zh-Hant-TW', 'EN', 'und'].map(primaryLanguage)).toEqual(['zh', 'en', 'und']);
});
