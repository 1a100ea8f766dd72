import { BitextError } from '../errors.js';

/** Ends the process with one clear message; only a defect shows where it happened. */
export function reportFailure(error: unknown): never {
  if (error instanceof BitextError) {
    console.error(`bitext: ${error.message}`);
    for (const issue of error.issues.slice(0, 10)) {
      const where = issue.path.filter((part) => part !== 'input').join('.');
      const hint = issue.suggestion === undefined ? '' : ` ${issue.suggestion}`;
      if (issue.message !== error.message || hint !== '')
        console.error(`  ${where}: ${issue.message}${hint}`);
    }
  } else {
    console.error('bitext: this is a defect in Bitext:', error);
  }
  process.exit(1);
}
