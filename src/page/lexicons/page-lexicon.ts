/**
 * The furniture words of one language. Every phrase is compared with a folded line (see fold-line.ts):
 * lower case, no punctuation, every run of digits written `#`. So `# мин` fits "2 мин." and "15 мин".
 *
 * Whole-line lists fit a line that says this and nothing else. Labels fit the words before a colon,
 * dash, slash or © and say what the rest of the line is.
 */
export interface PageLexicon {
  /** BCP 47 tag of the language, and the name of its file. */
  readonly language: string;
  /** Whole line (or label before an inline headline): opens a list of related stories. */
  readonly related: readonly string[];
  /** Whole line: opens a list of the site's newest or most read stories. */
  readonly latest: readonly string[];
  /** Whole line: marks an advertisement. */
  readonly ads: readonly string[];
  /** Whole line: sharing, following, subscribing, commenting. */
  readonly social: readonly string[];
  /** Whole line: menus, breadcrumbs, cookie bars, pagers. */
  readonly navigation: readonly string[];
  /** Whole line inside an article: a short heading that news desks reuse. */
  readonly subheads: readonly string[];
  /** Whole line: the time that reading takes. */
  readonly readTime: readonly string[];
  /** Label of the list of tags. */
  readonly tags: readonly string[];
  /** Label of the writer's name. */
  readonly byline: readonly string[];
  /** Labels of credits. */
  readonly photo: readonly string[];
  readonly video: readonly string[];
  /** Words that may stand before, between or after the parts of a dateline. */
  readonly dateWords: readonly string[];
  /** Verbs with which an agency names itself: "повідомляє УНН". */
  readonly reports: readonly string[];
}
