import { registerEnumType } from 'type-graphql';
import { ALTERNATIVE_KINDS, SIGNAL_NAMES } from '../align/alignment.js';
import { ERROR_CODES } from '../errors.js';
import { TOKEN_STATES } from '../store/queries/tokens.js';
import {
  ACTIVITIES,
  BEAD_STATUSES,
  EVENT_KINDS,
  ORIGINS,
  PRECISIONS,
  REVIEW_REASONS,
  ROLES,
  STORED_BLOCK_KINDS,
  TRANSLATION_STATUSES,
  VERDICTS,
} from '../store/tables.js';
import { CHANGE_KINDS } from '../text/diff-sentences.js';

/** Makes a GraphQL enum of a list of words, with a description for each. */
function enumOf<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
  values: Readonly<Record<Word, string>>,
): Record<Word, Word> {
  const members = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(
    words.map((word) => [word, { description: values[word] }]),
  ) as Record<Word, { description: string }>;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}

export const BlockKindEnum = enumOf('BlockKind', STORED_BLOCK_KINDS, 'What a block of a text is.', {
  PARAGRAPH: 'A paragraph.',
  HEADING: 'A heading inside the text; its sentence takes part in alignments.',
  QUOTATION: 'A quotation set apart from the text around it.',
});

export const PrecisionEnum = enumOf(
  'PublicationPrecision',
  PRECISIONS,
  'How exactly a time of publication is known.',
  {
    DAY: 'Only the day is known; the time is 00:00.',
    MINUTE: 'To the minute.',
    SECOND: 'To the second or better.',
  },
);

export const ARTICLE_ORDERS = ['PUBLISHED_DESC', 'PUBLISHED_ASC', 'UPDATED_DESC'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

export const ArticleOrderEnum = enumOf('ArticleOrder', ARTICLE_ORDERS, 'Which articles come first.', {
  PUBLISHED_DESC: 'Those published last.',
  PUBLISHED_ASC: 'Those published first.',
  UPDATED_DESC: 'Those changed last, be it their original, a translation or an alignment.',
});

export const TranslationStatusEnum = enumOf(
  'TranslationStatus',
  TRANSLATION_STATUSES,
  'Where a translation stands in its life. Of several translations into one language readers get an APPROVED one first.',
  {
    DRAFT: 'Being worked on by its translator.',
    SUBMITTED: 'Handed in, waiting for a reviewer.',
    CHANGES_REQUESTED: 'A reviewer asked for changes.',
    APPROVED: 'Approved by a reviewer: what readers see.',
    REJECTED: 'Turned down by a reviewer.',
    SUPERSEDED: 'Replaced by another translation.',
  },
);

export const ChangeKindEnum = enumOf(
  'ChangeKind',
  CHANGE_KINDS,
  'What happened to sentences between two revisions.',
  {
    ADDED: 'New sentences.',
    REMOVED: 'Sentences that are gone.',
    EDITED: 'A sentence in other words.',
    MOVED: 'The same sentences at another place.',
    SPLIT: 'One sentence became several, in the same words.',
    MERGED: 'Several sentences became one, in the same words.',
  },
);

export const VerdictEnum = enumOf('Verdict', VERDICTS, 'What a reviewer decides about a translation.', {
  APPROVED: 'Readers see it from now on.',
  CHANGES_REQUESTED: 'Its translator should mend it and hand it in again.',
  REJECTED: 'It is not wanted; where it was approved it is taken from readers.',
});

export const ReviewReasonEnum = enumOf('ReviewReason', REVIEW_REASONS, 'Why a reviewer decides as they do.', {
  MEANING: 'The meaning is not that of the original.',
  OMISSION: 'Something is left out.',
  ADDITION: 'Something is there that the original does not say.',
  TERMINOLOGY: 'A term is not the one to be used.',
  STYLE: 'It reads unlike the original, or badly.',
  GRAMMAR: 'Grammar, spelling or punctuation.',
  ALIGNMENT: 'The wrong sentences are linked.',
  OTHER: 'Something else; the comment says what.',
});

export const BeadStatusEnum = enumOf('BeadStatus', BEAD_STATUSES, 'How far a bead can be relied on.', {
  AUTO: 'Found by the aligner, seen by nobody yet.',
  CARRIED_OVER: 'Taken over from an alignment of earlier revisions.',
  NEEDS_REVIEW: 'One of its sentences changed; somebody should look.',
  CONFIRMED: 'A person vouches for it.',
  REJECTED: 'A person says that it is wrong.',
});

export const OriginEnum = enumOf('Origin', ORIGINS, 'How a bead or an alignment came about.', {
  HUMAN: 'Made by a person.',
  LENGTH_BASED: 'Found from lengths, cognates and numbers.',
  LEXICAL: 'Found with a lexicon of word translations.',
  PIVOT: 'Composed through a third language.',
  CARRY_OVER: 'Moved from earlier revisions.',
  IMPORT: 'Came with imported data.',
});

export const SignalNameEnum = enumOf('SignalName', SIGNAL_NAMES, 'One reason to believe or doubt a bead.', {
  length: 'The lengths of the two sides fit each other.',
  characters: 'Chinese characters are known to translate words of the other side.',
  stems: 'Longer stems of words are known to translate each other; looked at in a corpus.',
  cognates: 'Words on both sides look or sound alike.',
  numbers: 'The same numbers stand on both sides.',
  lexicon: 'Words on one side are known translations of words on the other.',
  position: 'Where the two sides stand in their texts.',
  vectors: 'Sentence vectors that were handed in lie close together.',
  translation: 'A machine translation that was handed in resembles the other side.',
});

export const AlternativeKindEnum = enumOf(
  'AlternativeKind',
  ALTERNATIVE_KINDS,
  'How another reading differs from a bead.',
  {
    split: 'The bead cut in two.',
    merge: 'The bead and its neighbour as one.',
    shift: 'The border to its neighbour moved.',
  },
);

export const RoleEnum = enumOf('Role', ROLES, 'What somebody may do.', {
  READER: 'Reads what everybody may.',
  TRANSLATOR: 'Submits and edits the own translations and their alignments.',
  REVIEWER: "Reviews others' translations, and edits their alignments.",
  EDITOR: 'Takes in and revises originals.',
  ADMIN: 'Everything, tokens included.',
});

export const TokenStateEnum = enumOf('TokenState', TOKEN_STATES, 'Whether a token works.', {
  ACTIVE: 'It works.',
  ROTATED: 'It has a successor and works until it expires.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'It was ended.',
});

export const EventKindEnum = enumOf('EventKind', EVENT_KINDS, 'What happened.', {
  ARTICLE_INGESTED: 'A new article came in.',
  ARTICLE_REVISED: 'The original got a new revision.',
  ARTICLE_ERASED: 'The article was erased for legal reasons; `detail` holds the reason.',
  TRANSLATION_DRAFTED: 'A translator stored a draft.',
  TRANSLATION_SUBMITTED: 'A translation was handed in.',
  TRANSLATION_EDITED: 'Sentences of a translation were changed.',
  TRANSLATION_REBASED: 'A translation was moved onto a newer revision of the original.',
  TRANSLATION_REVIEWED: 'A reviewer judged a translation; `detail` holds the verdict.',
  TRANSLATION_SUPERSEDED: 'Another translation into the language was approved in its place.',
  ALIGNMENT_SUBMITTED: 'All beads were replaced.',
  ALIGNMENT_EDITED: 'Some beads were edited; `detail` holds the edits.',
  ALIGNMENT_REVERTED: 'An earlier alignment was taken up again.',
});

export const ActivityEnum = enumOf('Activity', ACTIVITIES, 'What somebody does at a bead.', {
  VIEWING: 'Looks at it.',
  EDITING: 'Is changing it: others had better wait or ask.',
});

export const ErrorCodeEnum = enumOf('ErrorCode', ERROR_CODES, 'Every failure that the service knows.', {
  VALIDATION: 'The input breaks a rule.',
  NOT_FOUND: 'What the input names is not there.',
  FORBIDDEN: 'The roles or pairs of languages of the token do not suffice.',
  UNAUTHENTICATED: 'No token, or one that is unknown, expired or revoked.',
  STALE_REVISION: 'The input started from something that has moved on.',
  CONFLICT: 'Something else is there already.',
  BAD_CURSOR: 'A cursor of no list, or of another one.',
  BAD_ID: 'An id that is none, or of another type.',
  LANGUAGE_UNKNOWN: 'The language of a text could not be told.',
  TOO_LARGE: 'More than the service takes at once.',
  TIMED_OUT: 'It took longer than an operation may take, and was given up.',
  RATE_LIMITED: 'More than may be asked for in a minute; try again later.',
  DOCUMENT_NOT_TRUSTED: 'Only documents that are known beforehand are answered here.',
  UNAVAILABLE: 'The database cannot be reached just now; try again.',
  CONFIG: 'The service is set up wrongly.',
});

export const SideEnum = { SOURCE: 'source', TARGET: 'target' } as const;
registerEnumType(SideEnum, {
  name: 'Side',
  description: 'One of the two texts of an alignment.',
  valuesConfig: { SOURCE: { description: 'The original.' }, TARGET: { description: 'The translation.' } },
});
