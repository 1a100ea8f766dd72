import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../src/page/fold-line.js';
import { PAGE_LEXICONS } from '../../src/page/lexicons/page-lexicons.js';

const MAY_BE_EMPTY = new Set(['reports']);

describe('the shelf of furniture words', () => {
  it('lists every lexicon file once', () => {
    const files = readdirSync(new URL('../../src/page/lexicons/', import.meta.url))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !['page-lexicon', 'page-lexicons', 'phrases'].includes(name));
    expect(PAGE_LEXICONS.map((lexicon) => lexicon.language).sort()).toEqual(files.sort());
  });

  it.each(PAGE_LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
    '%s is complete',
    (_, lexicon) => {
      for (const [kind, phrases] of Object.entries(lexicon)) {
        if (kind === 'language') continue;
        expect(MAY_BE_EMPTY.has(kind) || phrases.length > 0, kind).toBe(true);
        for (const phrase of phrases) expect(foldLine(phrase), `${kind}: ${phrase}`).not.toBe('');
      }
    },
  );
});
