/**
 * The furniture words of one language. Every phrase is compared with a folded line (see fold-line.ts):
 * lower case, no punctuation, every run of digits written `#`. So `# мин` fits "2 мин." and "15 мин".
 *
 * - whole: fits a line that says this and nothing else.
 * - start: fits a short line that begins so.
 * - within: fits a line that has it anywhere, outside the article only.
 * - label: fits the words before a colon, dash, slash or bar, and says what the rest of the line is.
 */
export interface PageLexicon {
  /** BCP 47 tag of the language, and the name of its file. */
  readonly language: string;
  /** Whole: opens a list of related stories. Label: before one such headline. */
  readonly related: readonly string[];
  /** Whole: opens a list of the site's newest or most read stories. */
  readonly latest: readonly string[];
  /** Whole: marks an advertisement. */
  readonly ads: readonly string[];
  /** Whole: sharing, following, subscribing, commenting, counting views. */
  readonly social: readonly string[];
  /** Start: the same, with more after it. */
  readonly socialStarts: readonly string[];
  /** Whole: menus, sections, breadcrumbs, pagers, legal pages. */
  readonly navigation: readonly string[];
  /** Within: cookie bars and the like. */
  readonly consent: readonly string[];
  /** Whole, inside an article: a short heading that news desks use again and again. */
  readonly subheads: readonly string[];
  /** Whole: the time that reading takes. */
  readonly readTime: readonly string[];
  /** Label: tags, topics, categories. */
  readonly tags: readonly string[];
  /** Label: the writer. Start: "By Jane Doe". */
  readonly byline: readonly string[];
  /** Whole: opens a few lines about the writer. */
  readonly aboutAuthor: readonly string[];
  /** Label: who took a picture; also inside a caption, before its credit. */
  readonly photo: readonly string[];
  readonly video: readonly string[];
  /** Label: what a picture shows. */
  readonly caption: readonly string[];
  /** Label: the publisher. */
  readonly source: readonly string[];
  /** Label: the headline, as feeds print it. */
  readonly title: readonly string[];
  /** Label: the summary, as feeds print it. */
  readonly summary: readonly string[];
  /** Label: the address, as feeds print it. */
  readonly link: readonly string[];
  /** Words that may stand before, between or after the parts of a dateline. */
  readonly dateWords: readonly string[];
  /** Those of them that say that a date is of a change, not of publication. */
  readonly updated: readonly string[];
  /** Whole: a relative date. */
  readonly ago: readonly string[];
  /** Verbs with which an agency names itself: "повідомляє УНН". */
  readonly reports: readonly string[];
  /** Within: all rights reserved. */
  readonly reserved: readonly string[];
}
