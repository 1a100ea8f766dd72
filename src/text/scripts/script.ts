/** The contract of the shelf: how one script is spelled in Latin letters. */
export interface Script {
  /** Matches when a text holds any letter of the script; without the `g` flag. */
  readonly test: RegExp;
  /** Spells out the letters of this script and leaves everything else as it is. */
  render(text: string, language: string): string;
}

/**
 * A rendering letter by letter. `letters` maps small letters (or letters without case) to Latin; a capital
 * takes the rendering of its small letter with a capital first. `own` holds what a language reads otherwise.
 */
export function byLetters(
  test: RegExp,
  letters: Readonly<Record<string, string>>,
  own: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Script {
  const shared = new Map(Object.entries(letters));
  const ownMaps = new Map(Object.entries(own).map(([tag, table]) => [tag, new Map(Object.entries(table))]));
  return {
    test,
    render(text, language) {
      const ours = ownMaps.get(language);
      let latin = '';
      for (const char of text) {
        const small = char.toLowerCase();
        const found = ours?.get(small) ?? shared.get(small);
        latin += found === undefined ? char : small === char ? found : capitalized(found);
      }
      return latin;
    },
  };
}

function capitalized(latin: string): string {
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
