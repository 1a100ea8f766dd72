import type { LanguageLeaf } from './language.js';

/** Thai leaves out the full stop: what has one is an abbreviation, so only ! ? … and the like end a sentence. */
export const th: LanguageLeaf = {
  spaceless: true,
  never:
    'ดร นาย นาง น.ส ด.ช ด.ญ พ.ต.อ พล.อ พล.ต รศ ผศ ศ จ อ ต ถ ซ กม ม ซม กก พ.ศ ค.ศ ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค น โทร เลขที่',
};
