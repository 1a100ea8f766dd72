import { primaryLanguage } from '../language-tag.js';
import type { LanguageLeaf } from './language.js';
import { LANGUAGES } from './languages.js';

/** A leaf made ready for look-ups. */
export interface LanguageRules {
  readonly tag: string;
  readonly never: ReadonlySet<string>;
  readonly neverEndings: readonly string[];
  readonly beforeNumber: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly looseCase: boolean;
  readonly bareStarters: ReadonlySet<string>;
  readonly ordinals: boolean;
  readonly ownStop: boolean;
  readonly spaceless: boolean;
  readonly listNumbersApart: boolean;
  readonly stops: string;
  readonly weakStops: string;
  readonly afterQuotation: readonly string[];
  readonly afterStop: readonly string[];
}

const ready = new Map<string, LanguageRules>();

/** The rules of a BCP 47 language; a language without a leaf gets those of `und`. Built once, then kept. */
export function rulesOf(language: string): LanguageRules {
  const primary = primaryLanguage(language);
  const tag = Object.hasOwn(LANGUAGES, primary) ? primary : 'und';
  let rules = ready.get(tag);
  if (rules === undefined) {
    rules = prepare(tag, LANGUAGES[tag] ?? {});
    ready.set(tag, rules);
  }
  return rules;
}

function prepare(tag: string, leaf: LanguageLeaf): LanguageRules {
  return {
    tag,
    never: new Set(list(leaf.never)),
    neverEndings: list(leaf.neverEndings),
    beforeNumber: new Set(list(leaf.beforeNumber)),
    closing: new Set(list(leaf.closing)),
    doubtful: new Set(list(leaf.doubtful)),
    units: new Set(list(leaf.units)),
    starters: new Set([...list(leaf.starters), ...list(leaf.bareStarters)]),
    looseCase: leaf.looseCase ?? false,
    bareStarters: new Set(list(leaf.bareStarters)),
    ordinals: leaf.ordinals ?? false,
    ownStop: leaf.ownStop ?? false,
    spaceless: leaf.spaceless ?? false,
    listNumbersApart: leaf.listNumbersApart ?? false,
    stops: (leaf.stops ?? '') + (leaf.weakStops ?? ''),
    weakStops: leaf.weakStops ?? '',
    afterQuotation: list(leaf.afterQuotation),
    afterStop: list(leaf.afterStop),
  };
}

function list(words: string | undefined): string[] {
  return words === undefined ? [] : words.split(/\s+/).filter((word) => word !== '');
}
