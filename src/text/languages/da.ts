import type { LanguageLeaf } from './language.js';

export const da: LanguageLeaf = {
  never: `
    hr fr frk dr prof ing cand mag lic gen obl kapt lt sgt skt st bl.a f.eks fx m.m. dvs d.v.s mht ifm pga vedr ca inkl ekskl evt maks min
    jf jvf sml red overs udg feb mar apr jun jul aug sep sept okt nov dec tlf kl vs
    mr mrs ms gen rep sen gov col u.s`,
  beforeNumber: 'nr s p pp art stk bd fig kap kl',
  closing: 'osv etc mv o.l m.v m.fl m.m kr mio mia',
  doubtful: 'inc ltd co corp a/s aps u.s u.k a.m p.m jr sr f.kr e.kr jan',
  ordinals: true,
  starters: `
    den det de der en et han hun vi jeg du i man på til fra med af for om ved efter før under over mellem uden mod og men eller
    så da når hvis fordi at hvad hvem hvor hvorfor hvordan her nu også ikke kun endnu alle mange nogle denne dette disse
    i dag i går er var blev har havde kan vil skal ifølge
    the a he she it they we you this that there his her its in on at and but if when what my please turn were`,
};
