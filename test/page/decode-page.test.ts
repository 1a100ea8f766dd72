import { describe, expect, it } from 'vitest';
import { BitextError } from '../../src/errors.js';
import { decodePage } from '../../src/page/decode-page.js';

const UK =
  'Підрядник замінив настил, освітлення та перила, а також облаштував два пандуси. Їхня довжина — п’ять метрів, ґанок лишився.';
const RU =
  'Утренние поезда станут длиннее: вместо шести вагонов будет восемь. Расписание на весну обещают опубликовать в феврале, съёмка объявлена.';
const PL =
  'Urządzenie mierzy temperaturę, wilgotność oraz stężenie pyłów i co dziesięć minut wysyła dane na stronę szkoły. Żółć, źdźbło, ćma.';
const FR =
  'Mardi soir, peu après vingt et une heures, les lanternes du vieux pont se sont rallumées. À l’été, la fête reviendra, dit-on.';

function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 0x3f));
}

function encodeWide(text: string, bigEndian: boolean, mark = false): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function refusal(bytes: Uint8Array): string {
  try {
    decodePage(bytes);
  } catch (error) {
    if (error instanceof BitextError) return error.issues[0]?.rule ?? error.code;
  }
  return 'was decoded';
}

describe('the bytes of a page', () => {
  it('are UTF-8 where they can be', () => {
    const bytes = new TextEncoder().encode(UK);
    expect(decodePage(bytes)).toEqual({ text: UK, encoding: 'utf-8', declared: false });
    expect(decodePage(bytes, { encoding: 'UTF-8' })).toEqual({ text: UK, encoding: 'utf-8', declared: true });
  });

  it('lose their byte order mark, which declares them', () => {
    const marked = new TextEncoder().encode(`\ufeff${UK}`);
    expect(decodePage(marked)).toEqual({ text: UK, encoding: 'utf-8', declared: true });
    expect(decodePage(encodeWide(UK, false, true))).toEqual({
      text: UK,
      encoding: 'utf-16le',
      declared: true,
    });
    expect(decodePage(encodeWide(UK, true, true))).toEqual({
      text: UK,
      encoding: 'utf-16be',
      declared: true,
    });
  });

  it('are UTF-16 without a mark where they look so', () => {
    for (const text of [UK, RU, FR])
      for (const big of [false, true])
        expect(decodePage(encodeWide(text, big))).toEqual({
          text,
          encoding: big ? 'utf-16be' : 'utf-16le',
          declared: false,
        });
  });

  it.each([
    ['windows-1251', UK],
    ['windows-1251', RU],
    ['koi8-u', UK],
    ['koi8-u', RU],
    ['ibm866', RU],
    ['iso-8859-5', RU],
    ['windows-1250', PL],
    ['windows-1252', FR],
  ])('in undeclared %s are detected', (encoding, text) => {
    const wanted = text.replace(/[^\p{L}\p{ASCII}]/gu, (mark) =>
      new TextDecoder(encoding).decode(encode(mark, encoding)),
    );
    expect(decodePage(encode(text, encoding))).toEqual({ text: wanted, encoding, declared: false });
  });

  it.each([
    ['<html><head><meta charset="windows-1251"></head><body>', 'windows-1251'],
    [
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>',
      'windows-1251',
    ],
    ['<?xml version="1.0" encoding="windows-1251"?><html><body>', 'windows-1251'],
    ['<meta charset=koi8-u>', 'koi8-u'],
  ])('follow %s', (head, encoding) => {
    const short = `${head}Їжак`;
    expect(decodePage(encode(short, encoding))).toEqual({ text: short, encoding, declared: true });
  });

  it('are UTF-8 even under an old declaration', () => {
    const page = `<meta charset="windows-1251">${UK}`;
    expect(decodePage(new TextEncoder().encode(page))).toEqual({
      text: page,
      encoding: 'utf-8',
      declared: false,
    });
  });

  it('that are no text are refused', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256);
    expect(refusal(noise)).toBe('binary');
    expect(refusal(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))).toBe('binary');
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('binary');
    expect(refusal(new TextEncoder().encode('a\0b'))).toBe('binary');
  });

  it('over the limit are refused before they are looked at', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024);
    expect(refusal(bytes)).toBe('TOO_LARGE');
  });
});
