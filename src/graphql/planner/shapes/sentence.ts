import { visibleSentence } from '../../../store/queries/visibility.js';
import { shape } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';

export const sentence = shape('Sentence', {
  visible: (sentence, args) => visibleSentence(viewerInSql(args), sentence),
  fields: { index: 'index', block: 'block', text: 'text', start: 'start', end: 'end' },
});
