import { invalid } from '../errors.js';

/** @throws BitextError `VALIDATION` for a confidence that is none */
export function readConfidence(maxConfidence: number | null | undefined): number | null {
  if (maxConfidence === null || maxConfidence === undefined) return null;
  if (maxConfidence >= 0 && maxConfidence <= 1) return maxConfidence;
  throw invalid(
    ['maxConfidence'],
    'confidence',
    `\`maxConfidence\` is ${maxConfidence}; a confidence is a number from 0 to 1.`,
  );
}
