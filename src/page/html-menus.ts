import type { HtmlElement } from './html-dom.js';

const INLINE = /^(?:A|SPAN|TIME|BR|IMG|BUTTON|I|B|STRONG|SVG)$/iu;
const BOXES = /^(?:DIV|TD|LI|NAV|HEADER|UL)$/u;
/** A box of links with more text than this is no menu of spans. */
const LONGEST_BOX = 160;

/**
 * Tells menus from running text: links that fill their parent with no text between them stand each on a line
 * of their own. Each parent is looked at once, so that a menu of many thousand links stays linear.
 */
export class HtmlMenus {
  readonly #parents = new WeakMap<HtmlElement, 'menu' | 'box' | 'text'>();
  readonly #texts = new WeakMap<HtmlElement, string>();

  /** Whether an inline element is an entry of a menu. */
  isEntry(element: HtmlElement): boolean {
    const parent = element.parentElement;
    if (parent === null || !/^(?:A|SPAN|TIME)$/u.test(element.tagName)) return false;
    const known = this.#parents.get(parent) ?? this.#look(parent);
    this.#parents.set(parent, known);
    return known === 'box' || (known === 'menu' && element.tagName !== 'SPAN');
  }

  /** Whether an inline element holds all the text of its block. */
  fills(element: HtmlElement, block: HtmlElement): boolean {
    const text = this.#texts.get(block) ?? (block.textContent ?? '').trim();
    this.#texts.set(block, text);
    return text.length <= 600 && text === (element.textContent ?? '').trim();
  }

  #look(parent: HtmlElement): 'menu' | 'box' | 'text' {
    let entries = 0;
    for (const node of parent.childNodes) {
      if (node.nodeType === 3 && /[\p{L}\d]/u.test((node.textContent ?? '').slice(0, 200))) return 'text';
      if (node.nodeType === 1 && INLINE.test((node as HtmlElement).tagName)) entries++;
    }
    if (entries < 2) return 'text';
    return BOXES.test(parent.tagName) && (parent.textContent ?? '').length <= LONGEST_BOX ? 'box' : 'menu';
  }
}
