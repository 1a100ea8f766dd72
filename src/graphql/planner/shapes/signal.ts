import { shape } from '../shape.js';

export const signal = shape('Signal', {
  fields: { name: 'name', value: 'value', weight: 'weight', note: 'note' },
});
