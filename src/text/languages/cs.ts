import type { LanguageLeaf } from './language.js';

export const cs: LanguageLeaf = {
  never: `
    prof doc dr mudr judr phdr rndr ing mgr bc csc gen plk pplk mjr kpt por sv p pí sl red rež ul nám tř
    např tzv tzn tj mj popř příp cca resp atp. srov viz obr tab kap odst vyd přel lat řec angl něm fr it šp rus
    ún bř kv čer říj pros tel fax jr`,
  beforeNumber: 'č čís s str čl odst kap obr tab sv § roč',
  closing: 'atd apod aj kč hal tis mil mld hod min př.n.l n.l',
  units: 'r stol km kg m',
  starters: `
    to ten ta ti ty tam tady tu tehdy potom proto také tak takový on ona ono oni my vy já jeho její jejich náš můj svůj ale však jeden
    jedna pokud když jak jaký který která které kteří kdo co aby kde proč zda nebo v ve na do od z ze za pod nad při o po před mezi
    přes bez pro u mezi díky navzdory všichni vše každý nikdo nic dnes včera zítra nyní teď dříve později poté naopak
    například právě jen pouze ještě už již možná samozřejmě ne i a je byl byla bylo byli bude má mají lze podle`,
};
