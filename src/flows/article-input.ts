import { BitextError, invalid } from '../errors.js';
import { detectLanguage } from '../page/detect-language.js';
import type { PageRecord } from '../page/page.js';
import { readPage } from '../page/read-page.js';
import { languageTag } from '../text/language-tag.js';
import { segment } from '../text/segment.js';
import { storable } from '../text/storable.js';
import type { BlockKind, Segmented } from '../text/text.js';
import { onThread } from './thread/on-thread.js';

/** Longest page or body, in UTF-16 code units. */
export const LONGEST_TEXT = 5_000_000;
const LONGEST_TITLE = 1_000;
const LONGEST_FIELD = 2_000;

/** A text as somebody hands it in: a raw page, or its parts; parts override what the page says. */
export interface TextInput {
  readonly page?: string | undefined;
  readonly language?: string | undefined;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
}

/** A text that can be stored, and the page that it came from. */
export interface ReadText {
  readonly language: string;
  readonly title: string;
  readonly text: Segmented;
  readonly page: PageRecord | null;
}

/** A page or body longer than this, in UTF-16 code units, takes so long that it is read on another thread. */
const LONG = 200_000;

/**
 * Cleans, names the language, and splits; a long text off the event loop.
 * @throws BitextError as `readHere`
 */
export async function readText(input: TextInput): Promise<ReadText> {
  const { page, language, title, body } = input;
  const length = (page?.length ?? 0) + (body?.length ?? 0);
  return length <= LONG ? readHere(input) : onThread<ReadText>('read', { page, language, title, body });
}

/**
 * The same on whichever thread it is called.
 * @throws BitextError `VALIDATION` naming what is missing or cannot be stored; `LANGUAGE_UNKNOWN` when the
 *   language can neither be read off the input nor told
 */
export async function readHere(input: TextInput): Promise<ReadText> {
  const given = input.language === undefined ? undefined : languageTag(input.language, ['input', 'language']);
  const page = input.page === undefined ? null : await readGivenPage(input.page, given, input.title);
  const title = readTitle(input.title ?? page?.title ?? null);
  const { body, kinds } = readBody(input.body, page);
  const language = given ?? page?.language.tag ?? (await detectLanguage(body)).tag;
  if (language === 'und') {
    throw new BitextError(
      'LANGUAGE_UNKNOWN',
      'The language of the text could not be told. Name it in `language`.',
      [
        {
          path: ['input', 'language'],
          rule: 'language',
          message: 'The language of the text could not be told.',
          suggestion: 'Give a BCP 47 tag such as "uk".',
        },
      ],
    );
  }
  refuseSecondLanguage(page);
  const text = segment(body, language, kinds);
  return { language, title, text, page };
}

/** A page partly in another language is no one's original; naming the language says that it is meant so. */
function refuseSecondLanguage(page: PageRecord | null): void {
  const doubt = page?.doubts.find(({ code }) => code === 'second-language');
  if (doubt === undefined) return;
  throw new BitextError('LANGUAGE_UNKNOWN', doubt.message, [
    {
      path: ['input', 'page'],
      rule: 'second-language',
      message: doubt.message,
      suggestion: 'Send each language by itself, or name the one that counts in `language`.',
    },
  ]);
}

/** A short optional field, storable and on one line, or null. */
export function readField(value: string | null | undefined, name: string): string | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  return storable(value.trim(), ['input', name], { maxLength: LONGEST_FIELD });
}

async function readGivenPage(
  page: string,
  language: string | undefined,
  title: string | undefined,
): Promise<PageRecord> {
  storable(page, ['input', 'page'], { maxLength: LONGEST_TEXT });
  return readPage(page, {
    ...(language === undefined ? {} : { language }),
    ...(title === undefined ? {} : { title }),
  });
}

/** Titles are shown on one line and are trimmed; nothing else about them changes. */
export function readTitle(title: string | null): string {
  if (title === null || title.trim() === '') {
    throw invalid(['input', 'title'], 'title', 'No title was found.', 'Give it in `title`.');
  }
  return storable(title.trim(), ['input', 'title'], { maxLength: LONGEST_TITLE });
}

function readBody(
  given: string | undefined,
  page: PageRecord | null,
): { body: string; kinds: BlockKind[] | undefined } {
  if (given !== undefined) {
    storable(given, ['input', 'body'], { maxLength: LONGEST_TEXT });
    if (given.trim() === '')
      throw invalid(['input', 'body'], 'blank', 'The body is blank.', 'Give its text.');
    return { body: given, kinds: undefined };
  }
  if (page === null) {
    throw invalid(['input'], 'missing', 'There is no text.', 'Give a `page`, or a `title` and a `body`.');
  }
  if (page.blocks.length === 0) {
    throw invalid(
      ['input', 'page'],
      'furniture',
      'No article was found on the page.',
      'Give the text in `body`.',
    );
  }
  return {
    body: page.blocks.map(({ text }) => text).join('\n\n'),
    kinds: page.blocks.map(({ kind }) => kind),
  };
}
