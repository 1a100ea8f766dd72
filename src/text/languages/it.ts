import type { LanguageLeaf } from './language.js';

export const it: LanguageLeaf = {
  never: `
    sig sigg sig.na sig.ra sig.ri dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen gen col ten magg mons s ss
    egr gent spett ill.mo preg p.za v.le c.so vs cfr cf es p.es ad.es i.e lat gr ingl franc ted ediz trad
    gen feb mar apr mag giu lug ago set sett ott nov dic tel ab dir amm psicol idraul meteor`,
  beforeNumber: 'art artt pag pagg p pp vol n nr fig t cap',
  closing: 'ecc etc',
  doubtful: 'inc ltd co corp s.p.a s.r.l spa srl a.c d.c jr u.s',
  starters: `
    il lo la i gli le l un uno una egli ella essi loro lui lei io tu noi voi questo questa questi queste quello quella ciò
    suo sua suoi sue mio nostro in nel nella nei nelle di del della dei delle a al alla ai alle da dal dalla con per su sul sulla tra fra
    e ed ma o oppure però se quando come mentre dove perché poiché che chi cosa quale quanto anche inoltre così allora poi
    dopo prima ora oggi ieri domani già ancora sempre mai non sì tutto tutti tutte ogni alcuni molte molti altri
    è sono era fu furono c si ci vi secondo durante tuttavia infatti dunque quindi senza verso presso`,
};
