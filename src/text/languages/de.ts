import type { LanguageLeaf } from './language.js';

export const de: LanguageLeaf = {
  never: `
    hr hrn fr frl dr dres prof dipl ing dipl.-ing med jur rer nat theol habil univ gen hptm lt
    abg
    bzw ca vgl bspw evtl ggf inkl exkl min st nr str pl abs bd bde hrsg hg verf übers aufl kap anm abb tab fig s sp ff
    d.h z.b z.t u.a u.ä o.ä i.d.r i.d z.zt v.a v.chr n.chr m.e s.o s.u u.u o.g i.a i.v a.d a.m b.z.w p.a
    sog tel fax zzgl abzgl allg bez bzgl ehem einschl entspr zw urspr geb gest verh gegr ev kath lat griech engl frz ital span russ
     feb febr mär apr jun jul aug sept sep okt nov dez mo di mi sa hl stv vors a b z d i v abt kl stk expl ausg bf hbf bhf gde röm südl nördl östl westl dt österr amerik brit poln chin jap ges verl jg chr tsd lt kgl o u vorm nachm mind`,
  neverEndings: 'str',
  beforeNumber: 's nr abs art bd kap abb ziff',
  closing: 'usw etc ff uvm u.s.w u.v.m uä',
  doubtful: 'mio mrd jh jhd jhdt std min sek co gmbh corp inc ltd st a.d mag max e.v i.r h.c franz phil jan',
  ordinals: true,
  starters: `
    der die das den dem des ein eine einen einem einer er sie es ich wir ihr du man in im am an auf aus bei beim mit nach von vom zu zum zur
    für vor über unter durch gegen ohne um seit während wegen trotz und aber doch oder denn sondern auch so da dann
    dort hier als wenn weil dass ob obwohl nachdem bevor wie was wer wo warum welche welcher welches dies diese dieser dieses diesen
    jeder jede jedes alle viele einige mehrere beide kein keine nicht nur noch schon sehr jetzt nun heute gestern morgen
    dabei dazu danach daher darum deshalb trotzdem jedoch allerdings außerdem zudem weitere insgesamt später bereits
    ist sind war waren wird wurde wurden hat haben hatte kann können soll sein seine ihre ihr mein meine unser
    leider bitte danke vielen laut zwischen bis ab`,
  bareStarters: 'ich wir außerdem trotzdem deshalb',
};
