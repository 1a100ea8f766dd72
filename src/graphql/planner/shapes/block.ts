import { shape } from '../shape.js';

export const block = shape('Block', {
  fields: { index: 'index', kind: 'kind', start: 'start', end: 'end' },
});
