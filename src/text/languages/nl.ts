import type { LanguageLeaf } from './language.js';

export const nl: LanguageLeaf = {
  never: `
    dhr mevr mw hr dr drs ir ing mr prof ds pr gen kol kap lt st ste burg
    bijv bv bvb enz. d.w.z m.a.w m.b.t i.p.v i.v.m o.a o.l.v t.a.v t.o.v t.g.v z.g zgn resp ca incl excl max min evt nl vgl
    str pl feb mrt apr jun jul aug sept sep okt nov dec tel fax red vert uitg aanw`,
  beforeNumber: 'nr nrs blz p pag art afb fig dl hfst',
  closing: 'enz etc e.d',
  doubtful: 'inc ltd co corp b.v n.v v.chr n.chr jr sr u.s jan',
  starters: `
    de het een hij zij ze wij we ik jij je u jullie dit dat deze die er hier daar zijn haar hun onze mijn in op aan bij met naar van
    voor over onder door tegen zonder om sinds tijdens na uit tot tussen volgens en maar of want dus ook zo dan toen als wanneer
    omdat hoewel terwijl hoe wat wie waar waarom welke niet geen nog al alle veel enkele beide nu vandaag gisteren morgen
    daarna daarom echter bovendien later is was waren werd heeft hebben`,
};
