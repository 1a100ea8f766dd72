import { sidesOf, type ViewerInSql, viewerKind } from '../../store/queries/visibility.js';
import type { Args } from './shape.js';

/** Who asks, for the conditions of what is visible: one statement for all viewers of a kind. */
export function viewerInSql(args: Args): ViewerInSql {
  return {
    kind: args.askViewer(viewerKind),
    // Asked for when needed, so that a statement has no parameters that it does not use.
    get userId() {
      return args.viewer((actor) => actor?.userId ?? null);
    },
    get sources() {
      return args.viewer((actor) => sidesOf(actor).sources);
    },
    get targets() {
      return args.viewer((actor) => sidesOf(actor).targets);
    },
  };
}
