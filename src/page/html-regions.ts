import type { HtmlElement } from './html-dom.js';
import type { LineClass } from './page.js';

/** What the mark-up around a line says of it. */
export interface Region {
  readonly class: LineClass;
  readonly reason: string;
}

/** One rule: tokens of class and id names, tag names or roles, and what they mean. First that fits wins. */
const RULES: readonly { readonly class: LineClass; readonly words: string; readonly tags?: string }[] = [
  {
    class: 'navigation',
    words:
      'cookie cookies consent gdpr breadcrumb breadcrumbs crumbs pagination pager nav navbar navigation menu topbar skip login toolbar masthead ticker weather currency',
    tags: 'nav',
  },
  {
    class: 'ad-marker',
    words:
      'ad ads advert advertisement adslot adsense banner sponsored sponsor promo-ad dfp outbrain taboola publi publicidad publicite werbung anzeige reklama',
  },
  {
    class: 'social',
    words:
      'share sharing shares social sharedaddy follow newsletter subscribe subscription signup comments comment commentlist disqus respond comentarios commentaires kommentare komentarze commenti reacties yorumlar kommentarer likes paywall donate rating',
  },
  {
    class: 'related-headline',
    words:
      'related relatedposts readalso read-also readmore read-more more-on morestories recommended recommendations recommend also see-also seealso teasers similar jp-relatedposts related-posts related-articles relacionadas relacionados similaires correlati powiazane ilgili verwandte more',
  },
  {
    class: 'latest-headline',
    words:
      'latest popular mostread most-read trending recent newsfeed news-feed toplist top-news sidebar widget',
    tags: 'aside',
  },
  {
    class: 'tags',
    words:
      'tags tag-list taglist topics keywords post-tags entry-tags categories cat-links tags-links tagcloud entry-footer',
  },
  { class: 'byline', words: 'byline firma author authors writer post-author author-bio bio contributor' },
  {
    class: 'dateline',
    words:
      'date fecha datum dateline published timestamp pubdate post-date entry-date entry-meta post-meta article-meta publish-date',
    tags: 'time',
  },
  {
    class: 'caption',
    words: 'caption wp-caption-text figcaption image-caption photo-caption',
    tags: 'figcaption',
  },
  {
    class: 'subtitle',
    words:
      'standfirst sommario entradilla bajada chapo chapeau untertitel vorspann ingress perex podtytul podtitul altbaslik spot subtitulo sottotitolo subtitle subheadline dek deck teaser lead-in strapline sub-title article-summary excerpt kicker-text',
  },
  {
    class: 'copyright',
    words: 'copyright footer colophon footnote legal imprint site-footer page-footer',
    tags: 'footer',
  },
  { class: 'site-tagline', words: 'site-description site-title tagline slogan site-header' },
];
const WEAK = new Set<LineClass>(['latest-headline', 'related-headline', 'tags', 'byline', 'dateline']);

/** The meaning of one element's tag, role and names, or null. `main` and `article` have none. */
export function regionOf(element: HtmlElement): Region | null {
  const tag = element.tagName.toLowerCase();
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return null;
  const names =
    `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`
      .slice(0, 400)
      .toLowerCase();
  const whole = names.split(/\s+/u).filter((name) => name !== '');
  const parts = new Set([...whole, ...whole.flatMap((name) => name.split(/[-_]+/u).slice(0, 4))]);
  for (const rule of RULES) {
    if (rule.tags === tag) return { class: rule.class, reason: `inside <${tag}>` };
    const word = rule.words.split(' ').find((candidate) => parts.has(candidate));
    if (word !== undefined) return { class: rule.class, reason: `inside "${word}"` };
  }
  return null;
}

/** Whether a long paragraph inside this region may still be of the article. */
export function isWeak(region: Region): boolean {
  return WEAK.has(region.class);
}
