import { isKind, SPACE, WORD } from './character.js';
import { pictureEnd } from './unstopped/picture-end.js';

/** Behind the emoji that follow a sentence right away or after one space, and so belong to it. */
export function followingPicturesEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const at = isKind(text, end, SPACE) ? end + 1 : end;
    const picture = pictureEnd(text, at);
    if (picture === at) return end;
    if (at > end && (isKind(text, picture, WORD) || isBullet(text, at, picture))) return end;
    end = picture;
  }
}

/** Whether one of the signs that mark the items of a list stands alone before the next words. */
function isBullet(text: string, at: number, end: number): boolean {
  return (
    end - at <= 3 &&
    isKind(text, end, SPACE) &&
    isKind(text, end + 1, WORD) &&
    BULLETS.has(text.codePointAt(at)!)
  );
}

const BULLETS = new Set([...'✅✔☑➡▶▪◾◽🔹🔸🔷🔶🔺🔻👉📌📍⚡❗⏰'].map((sign) => sign.codePointAt(0)!));
