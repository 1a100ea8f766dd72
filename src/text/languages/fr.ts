import type { LanguageLeaf } from './language.js';

export const fr: LanguageLeaf = {
  weakStops: ';',
  never: `
    m mm mr mme mmes mlle mgr me dr pr st ste sts gén lt sgt ing
    av bd boul pl fg éd ed coll trad dir réd rééd cf p.ex env hab tél apr j.-c av.j.-c c.-à-d c.à.d i.e
    janv févr avr juil oct nov déc adj adv lat gr angl ital esp syn ant dép arr ann resp ind mss`,
  beforeNumber: 'p pp vol t art chap fig n no nos § al ch par r',
  closing: 'etc',
  doubtful: 'inc ltd co corp cie s.a s.a.r.l j.c jr sr u.s col sept',
  starters: `
    le la les l un une des du de d il elle ils elles on je j nous vous tu ce c cet cette ces cela ça ceci celui celle ceux
    son sa ses leur leurs mon ma mes notre nos votre en dans sur sous à au aux par pour avec sans chez vers entre depuis pendant
    après avant selon malgré et mais ou donc or ni car si s quand lorsque comme puis ensuite alors ainsi aussi enfin
    cependant toutefois pourtant néanmoins outre tout tous toute toutes chaque plusieurs certains certaines quelques aucun
    que qu qui quoi où comment pourquoi quel quelle dont ne n pas plus très bien même aujourd hier demain maintenant ici là
    y est était sont parmi lors grâce dès afin`,
  bareStarters: 'il ils cette ces puis cependant toutefois lorsque grâce',
};
