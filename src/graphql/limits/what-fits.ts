import type { FieldNode } from 'graphql';
import { type Cost, type CountedOperation, operationCost, type Step } from './operation-cost.js';

/**
 * Says which field of an operation costs too much and what would fit: `articles.nodes.translations. first: 20 on
 * articles.nodes.translations would fit`. Smaller pages are tried on one field first, the one that loses least,
 * then on all of the way.
 */
export function whatFits(counted: CountedOperation, { dearest }: Cost, most: number): string {
  const pages = dearest.filter((step): step is Required<Step> => step.page !== undefined);
  const named = `The dearest field is ${pathOf(dearest)}`;
  const single = pages
    .map((step) => ({ step, size: largestPage(counted, [step], most) }))
    .filter(({ size }) => size >= 1)
    .sort((a, b) => b.size / b.step.page - a.size / a.step.page)[0];
  if (single !== undefined) {
    return `${named}; first: ${single.size} on ${pathTo(dearest, single.step.node)} would fit.`;
  }
  const all = largestPage(counted, pages, most);
  if (all < 1) return `${named}; ask for it in several operations.`;
  const fields = pages.map(({ node }) => pathTo(dearest, node));
  return `${named}; first: ${all} on each of ${fields.join(', ')} would fit.`;
}

/** The largest page, smaller than they are now, that brings the operation within the limit; 0 where none does. */
function largestPage(counted: CountedOperation, steps: readonly Required<Step>[], most: number): number {
  const values = (size: number) =>
    operationCost(counted, new Map(steps.map(({ node, page }) => [node, Math.min(page, size)]))).values;
  let fits = 0;
  let over = Math.max(0, ...steps.map(({ page }) => page));
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (values(middle) <= most) fits = middle;
    else over = middle;
  }
  return fits;
}

function pathTo(steps: readonly Step[], node: FieldNode): string {
  return pathOf(steps.slice(0, steps.findIndex((step) => step.node === node) + 1));
}

function pathOf(steps: readonly Step[]): string {
  return steps.map(({ node }) => node.alias?.value ?? node.name.value).join('.');
}
