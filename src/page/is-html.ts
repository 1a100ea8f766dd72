/** How much of a page is looked at. */
const LOOKED_AT = 100_000;

/** Whether a page is HTML rather than the text of one: it begins as a document does, or closes several block tags. */
export function isHtml(input: string): boolean {
  const start = input.slice(0, LOOKED_AT);
  if (
    /^\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^>]{0,1000}-->\s{0,100})?<(?:!doctype html|html|head|body|article)\b/iu.test(
      start,
    )
  )
    return true;
  return (start.match(/<\/(?:p|div|h[1-6]|li|article|section|span|td)>/giu)?.length ?? 0) >= 3;
}
