import type { TypeName } from '../row.js';
import type { Shape } from '../shape.js';
import { alignment } from './alignment.js';
import { alternative, beadRanges } from './alternative.js';
import { article } from './article.js';
import { bead } from './bead.js';
import { block } from './block.js';
import { catalogue, catalogueLanguage, cataloguePair } from './catalogue.js';
import { event } from './event.js';
import { query } from './query.js';
import { reason, review } from './review.js';
import { revision } from './revision.js';
import { sentence } from './sentence.js';
import { signal } from './signal.js';
import { suspicion } from './suspicion.js';
import { translation } from './translation.js';
import { user } from './user.js';

/** How the objects of every type are read. */
export const SHAPES: { readonly [Type in TypeName]: Shape<Type> } = {
  Query: query,
  Article: article,
  TextRevision: revision,
  Block: block,
  Sentence: sentence,
  Translation: translation,
  Alignment: alignment,
  Bead: bead,
  Signal: signal,
  Alternative: alternative,
  BeadRanges: beadRanges,
  Review: review,
  Reason: reason,
  Suspicion: suspicion,
  User: user,
  Event: event,
  Catalogue: catalogue,
  CatalogueLanguage: catalogueLanguage,
  CataloguePair: cataloguePair,
};
