/** Name and version of the method; a change that moves beads raises the version. */
export const ALIGNER = 'bitext-align/3';
