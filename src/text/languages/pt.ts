import type { LanguageLeaf } from './language.js';

export const pt: LanguageLeaf = {
  never: `
    sr sra srs sras srta dr dra drs d eng arq prof profa gen cel cap ten sgt alm pe fr sto sta exmo exma ilmo rev
    av r lg pç pça trav edif apto p.ex ex v.g vs cf cfr i.e e.g
    jan fev abr mai jun jul ago set out nov dez tel ed trad org coord`,
  beforeNumber: 'art arts pág págs p pp n nº num vol t cap fig no',
  closing: 'etc km kg',
  doubtful: 'inc ltd ltda co corp cia s.a a.c d.c a.m p.m jr e.u.a eua',
  starters: `
    o a os as um uma uns umas ele ela eles elas eu nós você vocês este esta estes estas isto esse essa isso aquele aquela
    seu sua seus suas meu minha nosso em no na nos nas de do da dos das ao à aos às com por pelo pela para sem sobre entre desde até
    e ou mas porém contudo se quando como enquanto onde porque pois que quem qual também além assim então depois antes agora
    hoje ontem amanhã já ainda sempre nunca não sim todo todos toda todas cada alguns algumas muitos muitas vários outro outra
    é são era foi foram há segundo durante após apesar`,
};
