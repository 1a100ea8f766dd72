import type { LanguageLeaf } from './language.js';

export const ko: LanguageLeaf = {
  never: 'dr mr mrs',
  doubtful: 'inc ltd co corp u.s',
  afterQuotation:
    '라고 이라고 라는 이라는 라며 이라며 라면서 고 며 는 은 이 가 을 를 의 에 와 과 로 으로 하고 하며',
};
