import { shape } from '../shape.js';

export const sentence = shape('Sentence', {
  fields: { index: 'index', block: 'block', text: 'text', start: 'start', end: 'end' },
});
