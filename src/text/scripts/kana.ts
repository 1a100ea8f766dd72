import type { Script } from './script.js';

/** Hepburn without long-vowel marks. Katakana is read as hiragana; half-width forms are widened first. */
export const kana: Script = {
  test: /[\u3041-\u30fa\uff66-\uff9f]/,
  render(text) {
    const wide = text.replace(/[\uff66-\uff9f]+/g, (run) => run.normalize('NFKC'));
    const hiragana = wide.replace(/[\u30a1-\u30f6]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0x60),
    );
    let latin = '';
    let doubled = false;
    for (let at = 0; at < hiragana.length; at++) {
      const char = hiragana.charAt(at);
      if (char === 'っ') {
        doubled = true;
        continue;
      }
      if (char === 'ー') continue;
      const pair = contracted(char, hiragana.charAt(at + 1));
      const sound = pair ?? SOUNDS.get(char);
      if (sound === undefined) latin += char;
      else latin += doubled ? (sound.startsWith('ch') ? `t${sound}` : sound.charAt(0) + sound) : sound;
      if (pair !== undefined) at++;
      doubled = false;
    }
    return latin;
  },
};

/** きゃ is one syllable, kya; しゃ is sha; ファ is fa. */
function contracted(char: string, small: string): string | undefined {
  const vowel = SMALL.get(small);
  const sound = SOUNDS.get(char);
  if (vowel === undefined || sound === undefined || sound.length < 2) return undefined;
  const stem = sound.slice(0, -1);
  if (vowel.length === 1) return stem + vowel;
  return /(?:sh|ch|j)$/.test(stem) ? stem + vowel.slice(1) : stem + vowel;
}

const SMALL = new Map(
  Object.entries({ ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' }),
);

const SOUNDS = new Map(
  Object.entries({
    あ: 'a',
    い: 'i',
    う: 'u',
    え: 'e',
    お: 'o',
    か: 'ka',
    き: 'ki',
    く: 'ku',
    け: 'ke',
    こ: 'ko',
    さ: 'sa',
    し: 'shi',
    す: 'su',
    せ: 'se',
    そ: 'so',
    た: 'ta',
    ち: 'chi',
    つ: 'tsu',
    て: 'te',
    と: 'to',
    な: 'na',
    に: 'ni',
    ぬ: 'nu',
    ね: 'ne',
    の: 'no',
    は: 'ha',
    ひ: 'hi',
    ふ: 'fu',
    へ: 'he',
    ほ: 'ho',
    ま: 'ma',
    み: 'mi',
    む: 'mu',
    め: 'me',
    も: 'mo',
    や: 'ya',
    ゆ: 'yu',
    よ: 'yo',
    ら: 'ra',
    り: 'ri',
    る: 'ru',
    れ: 're',
    ろ: 'ro',
    わ: 'wa',
    ゐ: 'i',
    ゑ: 'e',
    を: 'o',
    ん: 'n',
    が: 'ga',
    ぎ: 'gi',
    ぐ: 'gu',
    げ: 'ge',
    ご: 'go',
    ざ: 'za',
    じ: 'ji',
    ず: 'zu',
    ぜ: 'ze',
    ぞ: 'zo',
    だ: 'da',
    ぢ: 'ji',
    づ: 'zu',
    で: 'de',
    ど: 'do',
    ば: 'ba',
    び: 'bi',
    ぶ: 'bu',
    べ: 'be',
    ぼ: 'bo',
    ぱ: 'pa',
    ぴ: 'pi',
    ぷ: 'pu',
    ぺ: 'pe',
    ぽ: 'po',
    ゔ: 'vu',
    ぁ: 'a',
    ぃ: 'i',
    ぅ: 'u',
    ぇ: 'e',
    ぉ: 'o',
    ゃ: 'ya',
    ゅ: 'yu',
    ょ: 'yo',
    ゕ: 'ka',
    ゖ: 'ke',
  }),
);
