import type { LanguageLeaf } from './language.js';

export const en: LanguageLeaf = {
  never: `
    mr mrs ms mx messrs mmes dr drs prof gen lt lt.-gen maj brig col capt cmdr cpl pvt sgt adm supt det insp sen sens
    gov pres amb rev fr hon msgr st ste mt ald atty asst assoc
    approx assoc govt dept intl admin appt misc prev orig temp incl univ dist bldg prob esp excl equiv freq
    vs v viz cf e.g i.e eg ie approx est ca c incl dept univ assn bros nr rd mgr op
    jan feb mar apr jun jul aug sept sep oct nov dec`,
  beforeNumber:
    'no nos fig figs p pp vol vols sec secs ch chap art arts par para ver eq ext rm apt box ex tel nr',
  closing: 'etc al km kg lb lbs oz in',
  doubtful: `
    inc ltd co corp plc llc bldg jr sr esq ave blvd rd st dr hwy ed eds u.s u.k u.n u.s.a e.u d.c l.a n.y b.c a.d a.m p.m pm
    ph.d m.d b.a m.a b.s m.s j.d d.d.s m.b.a r.n n.j s.f g.m j.p dept calif conn fla va md tex ariz colo okla tenn ala
    minn mich wis ky mo neb nev rep reps ft col max min avg`,
  looseCase: true,
  starters: `
    the a an he she it they we i you this that these those there here his her its their our my your in on at by to for from with
    of and but or so if when while after before since because although though as until unless once who what where why how which
    however meanwhile moreover furthermore therefore thus then now also still yet according despite during under over between
    not no yes some many most all each every both few several another other one two three even only just
    are is was were do does did can could will would should may might has have had please thanks thank police officials
    let maybe perhaps well people everyone nobody nothing`,
  bareStarters: 'however therefore meanwhile furthermore moreover please',
};
