import type { HtmlDocument, HtmlElement } from './html-dom.js';
import { HtmlMenus } from './html-menus.js';
import { isWeak, type Region, regionOf } from './html-regions.js';

/** One line of an HTML page's text with what its mark-up says. */
export interface HtmlLine {
  /** White space collapsed as a browser shows it; no-break spaces kept. */
  readonly text: string;
  /** The innermost block element: `p`, `h2`, `li`, `blockquote` … */
  readonly tag: string;
  readonly region: Region | null;
  /** All of it is inside links. */
  readonly linked: boolean;
  /** Inside a blockquote. */
  readonly quoted: boolean;
  /** The block element itself, for asking whether Readability keeps it. */
  readonly element: HtmlElement;
}

const SKIPPED = new Set(
  'script style noscript template svg canvas iframe object select option textarea button input head video audio map dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Deeper elements give their text without their own mark-up. */
const DEEPEST = 400;

/** Flattens a document into lines: one a block element, cut at `<br>` and between links that stand alone. */
export function htmlLines(document: HtmlDocument): HtmlLine[] {
  const flattener = new Flattener();
  if (document.body !== null) flattener.walk(document.body, document.body, null, 0);
  return flattener.lines;
}

class Flattener {
  #pieces: string[] = [];
  #block: HtmlElement | null = null;
  #region: Region | null = null;
  #linked = true;
  readonly #menus = new HtmlMenus();

  readonly lines: HtmlLine[] = [];

  walk(element: HtmlElement, block: HtmlElement, region: Region | null, depth: number): void {
    if (depth > DEEPEST) {
      this.#add(element.textContent ?? '', element, block, region);
      return;
    }
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.#add(child.textContent ?? '', element, block, region);
      else if (child.nodeType === 1) this.#enter(child as HtmlElement, block, region, depth);
    }
    if (element === block) this.#flush();
  }

  #enter(element: HtmlElement, block: HtmlElement, region: Region | null, depth: number): void {
    const tag = element.tagName.toLowerCase();
    if (SKIPPED.has(tag) || element.hasAttribute('hidden') || isInvisible(element)) return;
    if (tag === 'br') {
      this.#flush();
      return;
    }
    const own = regionOf(element);
    const here = own !== null && (region === null || isWeak(region)) ? own : region;
    if (BLOCKS.has(tag)) {
      this.#flush();
      this.walk(element, element, here, depth + 1);
      return;
    }
    const alone = this.#menus.isEntry(element);
    if (alone) this.#flush();
    const whole = alone || (own !== null && this.#menus.fills(element, block));
    this.walk(element, block, whole ? here : region, depth + 1);
    if (alone) this.#flush();
  }

  #add(text: string, parent: HtmlElement, block: HtmlElement, region: Region | null): void {
    if (!/\S/u.test(text)) {
      if (this.#pieces.length > 0) this.#pieces.push(text);
      return;
    }
    if (this.#pieces.length === 0) {
      this.#block = block;
      this.#region = region;
      this.#linked = true;
    }
    this.#pieces.push(text);
    if (/[\p{L}\d]/u.test(text) && !isWithin(parent, 'A', block)) this.#linked = false;
  }

  #flush(): void {
    const text = this.#pieces
      .join('')
      .replace(/[ \t\n\r\f]+/gu, ' ')
      .trim();
    this.#pieces = [];
    if (text === '' || this.#block === null) return;
    this.lines.push({
      text,
      tag: this.#block.tagName.toLowerCase(),
      region: this.#region,
      linked: this.#linked,
      quoted: isWithin(this.#block, 'BLOCKQUOTE', null),
      element: this.#block,
    });
  }
}

function isInvisible(element: HtmlElement): boolean {
  return /display: ?none|visibility: ?hidden/u.test((element.getAttribute('style') ?? '').slice(0, 500));
}

/** Whether an element or one of its nearest ancestors, up to a given one, has a tag. */
function isWithin(element: HtmlElement, tag: string, top: HtmlElement | null): boolean {
  let here: HtmlElement | null = element;
  for (let steps = 0; here !== null && steps < 12; steps++) {
    if (here.tagName === tag) return true;
    if (here === top) return false;
    here = here.parentElement;
  }
  return false;
}
