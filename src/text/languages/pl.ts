import type { LanguageLeaf } from './language.js';

export const pl: LanguageLeaf = {
  never: `
    prof dr hab inż mgr lic doc gen płk ppłk mjr kpt por ppor sierż adm ks bp abp kard o br s św bł p.o red reż
    ul al pl m.in np tzw tzn tj wg zob por ok ds woj pow gm wyd przeł oprac tłum łac gr ang niem fr wł hiszp ros ukr
    lut kwi cze sie wrz paź gru tel faks jw n.p.m`,
  beforeNumber: 'nr s str art ust pkt poz rozdz tab rys t godz ok',
  closing: 'itd itp in zł gr tys mln mld proc p.n.e n.e',
  units: 'r w km kg m',
  starters: `
    to ten ta te ci ci tam tu wtedy potem dlatego także tak taki on ona ono oni one my wy ja ty jego jej ich nasz mój swój ale jednak
    jeden jedna jeśli kiedy gdy jak jaki jaka który która które którzy kto co żeby gdzie dlaczego czy lub albo bo w we na do od z ze
    za pod nad przy o po przed między przez bez dla wśród dzięki mimo wszyscy wszystko każdy nikt nic dziś dzisiaj wczoraj jutro
    teraz wcześniej później następnie obecnie natomiast właśnie tylko nawet jeszcze już może oczywiście nie i a jest był
    była było byli będzie ma mają można trzeba według`,
  doubtful: 'im os',
};
