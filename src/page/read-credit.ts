import { foldLine } from './fold-line.js';
import { PHRASE_BOOK } from './phrase-book.js';

/** Agencies whose bare name after a caption is a credit. */
const AGENCIES =
  /(?:^|[\s./(–—-])(EFE|AFP|AP|Reuters|REUTERS|dpa|DPA|ANSA|Ansa|Lusa|LUSA|PAP|DHA|İHA|AA|Xinhua|EPA|Getty Images|УНІАН|Укрінформ|ТАСС|РИА Новости|Bloomberg|Europa Press|LaPresse|IMAGO|imago|picture alliance|أ ف ب|رويترز|الأناضول|وكالات|TT|ČTK|MTI|БТА)(?:\/\p{Lu}[\p{L}. -]{2,40})?$/u;

/**
 * The credit at the end of a caption: after a label ("… Фото: Ім’я"), after ©, in brackets with a slash or a
 * label, before "摄", or the name of an agency. Null where the line has none.
 */
export function creditInCaption(shown: string): string | null {
  if (shown.length > 400) return null;
  const text = shown.replace(/[)\]）.]{1,2}$/u, '');
  const copyright = text.lastIndexOf('©');
  if (copyright > 0 && text.length - copyright < 80) return trimCredit(text.slice(copyright + 1));
  const labelled = creditAfterLabel(text);
  const plain = labelled ?? creditAfterWord(text);
  if (plain !== null) return plain;
  const bracket = /[)）]$/u.test(shown) ? Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) : -1;
  if (bracket > 0 && / ?\/ ?/u.test(text.slice(bracket))) return trimCredit(text.slice(bracket + 1));
  const given = /[＝=]([^＝=。]{2,30}(?:提供|撮影))$/u.exec(text.slice(-40))?.[1];
  if (given !== undefined) return given;
  const shot = /[\s。，]([\p{L}·]{2,12}) ?[摄攝]$/u.exec(text);
  if (shot !== null)
    return shown
      .slice(shot.index + 1)
      .replace(/[)\]）.。]{1,2}$/u, '')
      .trim();
  const tail = text.slice(-60);
  const agency = AGENCIES.exec(tail);
  if (agency === null || agency.index === 0) return null;
  const sentence = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('… '), tail.lastIndexOf('('));
  return sentence < 0 ? null : trimCredit(tail.slice(sentence + 1));
}

function creditAfterLabel(text: string): string | null {
  const colon = Math.max(
    text.lastIndexOf(':'),
    text.lastIndexOf('：'),
    text.lastIndexOf('／'),
    text.lastIndexOf('='),
  );
  if (colon <= 0 || text.length - colon > 100) return null;
  const before = text.slice(Math.max(0, colon - 40), colon);
  const label = before.split(/[.!?…。！？()（）«»"“”|–—,、/[\]-]/u).at(-1)!;
  if (label.length === colon) return null;
  return PHRASE_BOOK.has('photo', foldLine(label)) ? trimCredit(text.slice(colon + 1)) : null;
}

/** "… Фото із соцмереж", "… (foto Anna Neri)": the label without a mark, as the last short sentence. */
function creditAfterWord(text: string): string | null {
  const cut = Math.max(text.lastIndexOf('. '), text.lastIndexOf('('), text.lastIndexOf('（'));
  if (cut <= 0 || text.length - cut > 80) return null;
  const words = text
    .slice(cut + 1)
    .trim()
    .split(' ');
  const labelled = words.length >= 2 && words.length <= 7 && PHRASE_BOOK.has('photo', foldLine(words[0]!));
  return labelled ? trimCredit(words.slice(1).join(' ')) : null;
}

function trimCredit(text: string): string | null {
  const trimmed = text.replace(/^[\s(（:：/]+/u, '').trim();
  return trimmed === '' ? null : trimmed;
}
