import type { LanguageLeaf } from './language.js';

export const es: LanguageLeaf = {
  never: `
    sr sra srta sres sras dr dra dres d dña don lic licda ing arq prof profa gral cnel cap tte sgto alm mons fr sto sta rvdo excmo excma ee párr párrf ext cra lun mié jue sáb
    av avda c/ pza urb edif dpto depto esq cta p.ej ej v.gr vs cf cfr i.e e.g ud uds vd vds
    ene feb abr jun jul ago sept set oct nov dic tel tfno fax ed trad coord comp`,
  beforeNumber: 'art arts pág págs p pp núm nº n vol t cap fig no',
  closing: 'etc km kg',
  doubtful: 'ee uu inc ltd co corp cía s.a s.l s.a.de.c.v ee.uu e.u a.c d.c a.m p.m jr ss.mm rr.hh ff.aa',
  starters: `
    el la los las lo un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos estas esto ese esa eso aquel
    su sus mi mis nuestro nuestra en de del a al con por para sin sobre entre desde hasta hacia según tras durante
    y e o u pero sino aunque si cuando como mientras donde porque pues que qué quién cuál cómo cuándo dónde cuánto
    también además así entonces luego después antes ahora hoy ayer mañana ya aún todavía siempre nunca no sí
    todo todos toda todas cada algunos algunas muchos muchas varios otro otra otros es son era fue fueron hay
    se le les me te nos aquí allí`,
};
