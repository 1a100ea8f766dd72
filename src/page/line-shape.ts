/** What a line looks like, whatever it says. */
export interface LineShape {
  /** UTF-16 units, a Han, kana or Hangul character counted as two and a half. */
  readonly weight: number;
  /** Words by spaces; for text without spaces, weight over five. */
  readonly words: number;
  /** Ends as a sentence does. */
  readonly ends: boolean;
  /** Ends with a colon, semicolon or comma: more is to come. */
  readonly opens: boolean;
  /** Begins with a bullet, a dialogue dash or a list number. */
  readonly item: boolean;
  /** Has the end of one sentence and the start of another inside it. */
  readonly sentences: boolean;
  /** Reads as a paragraph of an article: a sentence of some length, or long. */
  readonly prose: boolean;
}

const ENDS = /[.!?…。！？।؟۔]["'»”’“)\]）」』]{0,3}$/u;
const STOPS = /[.…。।۔]["'»”’“)\]）」』]{0,3}$/u;
const ITEM = /^(?:[-–—•*●▪■◆‣・»>] ?|\d{1,2}[.)] )(?=\P{N})\S/u;
const TWO_SENTENCES = /[.!?…]["'»”’)]? \p{Lu}|[。！？]\p{L}/u;
/** A sentence of this weight is a paragraph, a line without an end needs the second. */
const LIGHTEST_SENTENCE = 60;
const LIGHTEST_UNENDED = 160;

export function lineShape(shown: string): LineShape {
  const wide =
    shown.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const weight = shown.length + wide * 1.5;
  const words = wide * 2 > shown.length ? Math.round(weight / 5) : shown.split(' ').length;
  const ends = ENDS.test(shown.slice(-6));
  const sentences = TWO_SENTENCES.test(shown);
  const stops = ends && (STOPS.test(shown.slice(-6)) || sentences);
  return {
    weight,
    words,
    ends,
    opens: /[:;,：；，、]$/u.test(shown),
    item: ITEM.test(shown),
    sentences,
    prose:
      (stops && (weight >= LIGHTEST_SENTENCE || sentences)) ||
      (ends && weight >= LIGHTEST_SENTENCE * 1.7) ||
      weight >= LIGHTEST_UNENDED,
  };
}
