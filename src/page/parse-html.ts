import type { HtmlDocument, HtmlElement, HtmlNode } from './html-dom.js';

/** Elements that Readability looks at; a page with more is read without it. */
const MOST_ELEMENTS = 20_000;
/** It calls itself for every level, and slows down with the square of them. */
const DEEPEST = 400;
/** Attribute by which an element is known again after Readability has copied it. */
const MARK = 'data-page-line';

/** Parses HTML. The parser is loaded on first use. */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as HtmlDocument;
}

/**
 * The elements that Mozilla Readability keeps as the article, out of the given ones. Empty where it finds
 * none. Takes the document apart: nothing else may read it afterwards.
 */
export async function keptByReadability(
  document: HtmlDocument,
  elements: readonly HtmlElement[],
): Promise<ReadonlySet<HtmlElement>> {
  const { Readability } = await import('@mozilla/readability');
  if (isDeeper(document.body, DEEPEST)) return new Set();
  const unique = [...new Set(elements)];
  for (const [index, element] of unique.entries()) element.setAttribute(MARK, String(index));
  const kept = new Set<HtmlElement>();
  try {
    const reader = new Readability<HtmlElement>(document as never, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as HtmlElement,
    });
    const content = reader.parse()?.content;
    for (const element of content?.querySelectorAll(`[${MARK}]`) ?? [])
      kept.add(unique[Number(element.getAttribute(MARK))]!);
  } catch {
    // Readability gives up on pages that are too large or too odd; the line rules still read them.
  }
  return kept;
}

/** Whether an element has more levels below it than a number; goes level by level, without calling itself. */
function isDeeper(top: HtmlElement | null, levels: number): boolean {
  let level: HtmlElement[] = top === null ? [] : [top];
  for (let depth = 0; depth <= levels; depth++) {
    if (level.length === 0) return false;
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
  }
  return true;
}

function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}
