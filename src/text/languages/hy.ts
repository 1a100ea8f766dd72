import type { LanguageLeaf } from './language.js';

/** The Armenian full stop ։ is often typed as a colon; the dot of Latin script is its lesser pause. */
export const hy: LanguageLeaf = {
  never: 'պրոֆ դոկտ ակադ գեն գնդ տկն պրն օր օրինակ տես փող պող հմմտ թ դ մ հ',
  closing: 'և.այլն դր հազ մլն մլրդ',
  stops: ':',
};
