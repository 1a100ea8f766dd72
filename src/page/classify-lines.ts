import { classifyBody } from './classify-body.js';
import { classifyHead, type HeadPlan, type Verdict } from './classify-head.js';
import { findBodyStart } from './find-body-start.js';
import { findPublisher } from './find-publisher.js';
import { findTitle } from './find-title.js';
import { type Sight, seeLine } from './see-line.js';
import type { RawLine } from './split-lines.js';

export interface ClassifiedPage {
  readonly lines: readonly (Verdict & { readonly sight: Sight })[];
  /** The name in the page's copyright notice. */
  readonly publisher: string | null;
}

/**
 * Gives every line its class in four steps: what each says by itself, which is the title, where the article
 * starts, and what the lines above and below are in their places. A title that the sender knows is looked for
 * first, so that it shows where the article starts.
 */
export function classifyLines(lines: readonly RawLine[], givenTitle?: string): ClassifiedPage {
  return classifySights(lines.map(seeLine), givenTitle);
}

/** The same, for lines that have been looked at with their mark-up. */
export function classifySights(sights: readonly Sight[], givenTitle?: string): ClassifiedPage {
  const publisher = findPublisher(sights);
  const title = findTitle(sights, publisher, givenTitle);
  const bodyStart = findBodyStart(sights, title === null ? 0 : title.at + 1);
  const plan: HeadPlan = { sights, title, bodyStart, publisher };
  const head = classifyHead(plan);
  const bylines = head.flatMap((verdict) => (verdict.byline === undefined ? [] : [verdict.byline]));
  const verdicts = [...head, ...classifyBody(plan, head.length, bylines)];
  return { lines: verdicts.map((verdict, index) => ({ ...verdict, sight: sights[index]! })), publisher };
}
