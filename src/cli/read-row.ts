import type { AlignText } from '../align/alignment.js';
import { BitextError } from '../errors.js';

/** A row of standard input: two texts that are split already, and what the caller knows of them. */
export interface Row {
  readonly id: unknown;
  readonly source: AlignText;
  readonly target: AlignText;
}

/**
 * Reads `{id, src, tgt, sourceLanguage?, targetLanguage?}`, and where they are given `srcTranslation` and
 * `tgtTranslation` (machine translations into the other language, one for each sentence), `srcVectors` and
 * `tgtVectors` (one for each sentence), `srcSpanVectors` and `tgtSpanVectors` (a list for 2, for 3, for 4
 * neighbouring sentences). A vector is a list of numbers, or base64 of little-endian 32-bit floats. With vectors
 * on both sides the texts may be left out.
 * @throws BitextError `VALIDATION` naming the row and what is wrong with it
 */
export function readRow(line: string, number: number): Row {
  const row = parsed(line);
  const languages = [row?.sourceLanguage ?? 'und', row?.targetLanguage ?? 'und'];
  if (row === null || !languages.every((language) => typeof language === 'string')) throw noRow(number);
  return {
    id: row.id,
    source: readSide(row, 'src', languages[0] as string, number),
    target: readSide(row, 'tgt', languages[1] as string, number),
  };
}

type Fields = Record<string, unknown>;

function parsed(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function readSide(row: Fields, side: 'src' | 'tgt', language: string, number: number): AlignText {
  const vectors = readVectors(row[`${side}Vectors`], `${side}Vectors`, number);
  const bothKnown = row.srcVectors !== undefined && row.tgtVectors !== undefined;
  const sentences = row[side] ?? (bothKnown ? vectors?.map(() => '') : undefined);
  if (!isTexts(sentences)) throw noRow(number);
  const translated = row[`${side}Translation`] ?? undefined;
  if (translated !== undefined && !(isTexts(translated) && translated.length === sentences.length))
    throw broken(number, `${side}Translation`, 'hold one translation for each sentence');
  if (vectors !== undefined && vectors.length !== sentences.length)
    throw broken(number, `${side}Vectors`, 'hold one vector for each sentence');
  const spanVectors = readSpans(row[`${side}SpanVectors`], `${side}SpanVectors`, number);
  return {
    language,
    sentences,
    ...(translated === undefined ? {} : { translated }),
    ...(vectors === undefined ? {} : { vectors }),
    ...(spanVectors === undefined ? {} : { spanVectors }),
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function readSpans(value: unknown, name: string, number: number): Float32Array[][] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw broken(number, name, 'hold a list of vectors for each size of span');
  return value.map((list) => readVectors(list, name, number) ?? []);
}

function readVectors(value: unknown, name: string, number: number): Float32Array[] | undefined {
  if (value === undefined) return undefined;
  const vectors = Array.isArray(value) ? value.map(readVector) : [null];
  if (vectors.some((vector) => vector === null || vector.length !== vectors[0]?.length))
    throw broken(
      number,
      name,
      'hold vectors of one dimension, as lists of numbers or base64 of 32-bit floats',
    );
  return vectors as Float32Array[];
}

function readVector(value: unknown): Float32Array | null {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length === 0 || bytes.length % 4 > 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
    return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at));
  }
  const isList = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number');
  return isList ? Float32Array.from(value) : null;
}

function noRow(number: number): BitextError {
  return new BitextError(
    'VALIDATION',
    `Row ${number} of standard input is not {"id", "src": ["…"], "tgt": ["…"]}.`,
  );
}

function broken(number: number, name: string, must: string): BitextError {
  return new BitextError('VALIDATION', `Row ${number} of standard input: "${name}" must ${must}.`);
}
