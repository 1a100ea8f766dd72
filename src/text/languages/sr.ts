import type { LanguageLeaf } from './language.js';

/** Serbian in both of its alphabets. */
export const sr: LanguageLeaf = {
  never: `
    др проф доц инж арх ген пук мр г-дин г-ђа г-ца св ул бул бр тј тзв нпр стр чл одн прев изд лат грч енгл нем фр
    јан феб мар апр јун јул авг септ окт нов дец тел о.г т.зв
    dr prof doc inž arh gen puk mr g-din g-đa sv ul bul br tj tzv npr str čl odn prev izd lat grč engl nem fr
    jan feb mar apr jun jul avg sept okt nov dec tel`,
  beforeNumber: 'бр стр чл т ст br str čl t st',
  closing: 'итд сл дин мил млрд хиљ н.е п.н.е itd sl din mil mlrd hilj n.e p.n.e',
  units: 'г год в м км кг god v m km kg',
  starters: `
    ово овај ова ови то тај та те тамо ту тада затим зато такође тако он она оно они ми ви ја његов њен њихов наш мој свој али међутим
    један једна ако када кад како који која које ко шта где зашто да ли или у на до од из с са за под над при о по пре после између
    кроз без код због упркос сви све сваки нико ништа данас јуче сутра сада раније касније само чак још већ можда
    наравно не и а је био била било били ће треба према
    ovo ovaj ova ovi to taj ta te tamo tu tada zatim zato takođe tako on ona ono oni mi vi ja njegov njen njihov naš moj ali međutim
    jedan jedna ako kada kad kako koji koja koje ko šta gde zašto ili u na do od iz s sa za pod nad pri o po pre posle između kroz
    bez kod zbog svi sve svaki niko danas juče sutra sada samo još već možda ne i a je bio bila bilo bili će treba prema`,
};
