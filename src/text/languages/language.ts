/**
 * The contract of the shelf: what the sentences of one language do otherwise. Lists are words with spaces
 * between, in small letters, without their last stop; an abbreviation of several parts is written with its
 * inner stops and without spaces (`т.д`, `z.b`) and is found with or without spaces in the text.
 *
 * Before a small letter no abbreviation ends a sentence, so the lists speak of what follows otherwise.
 */
export interface LanguageLeaf {
  /** Titles and the like, which stand before what they belong to: a sentence never ends after them. */
  readonly never?: string;
  /** Ends of compounds that count as `never` too (Hauptstr.). */
  readonly neverEndings?: string;
  /** Never end before a number (No. 5, с. 12); otherwise they are words like any other. */
  readonly beforeNumber?: string;
  /** Stand at the end of an enumeration or a name: end a sentence before any capital. */
  readonly closing?: string;
  /** End a sentence only before one of `starters` (Inc., U.S., a.m.). */
  readonly doubtful?: string;
  /** Units: after a number they end a sentence before a capital, elsewhere they stand before a name (г. Москва). */
  readonly units?: string;
  /** Words that open sentences far more often than they are capitalised inside one. */
  readonly starters?: string;
  /** Before a small letter a stop ends the sentence after all, when it follows a plain word ("no way. thanks"). */
  readonly looseCase?: boolean;
  /** Starters so sure that, capitalised after a word without any stop, they show that a stop was left out. */
  readonly bareStarters?: string;
  /** A number with a stop is an ordinal, also before a capital (der 3. Oktober). */
  readonly ordinals?: boolean;
  /** Has a full stop of its own (।), so that a dot after a short word marks an abbreviation or an initial. */
  readonly ownStop?: boolean;
  /** Written without spaces: ! and ? need none after them. */
  readonly spaceless?: boolean;
  /** The number of a list item is a sentence of its own, as the language's treebanks have it. */
  readonly listNumbersApart?: boolean;
  /** Marks that end a sentence besides those of every script: `;` in Greek, `:` in Armenian. */
  readonly stops?: string;
  /** Marks that end a sentence only before one of `starters`: `;` between the items of a list. */
  readonly weakStops?: string;
  /** Words that go on with the sentence after a closed quotation, in scripts without case (」と). */
  readonly afterQuotation?: string;
  /** Words that never open a sentence, so that a stop before them is part of a name (モーニング娘。の). */
  readonly afterStop?: string;
}
