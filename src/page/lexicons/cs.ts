import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const cs: PageLexicon = {
  language: 'cs',
  related: phrases(`
    čtěte také | čtěte též | čtěte dále | přečtěte si také | přečtěte si | přečtěte si více | mohlo by
    vás zajímat | mohlo by se vám líbit | související | související články | související témata |
    související zprávy | podobné články | k tématu | více k tématu | viz také | doporučujeme | další
    články | sledujte také
  `),
  latest: phrases(`
    nejčtenější | nejčtenější články | nejnovější | nejnovější zprávy | poslední zprávy | aktuálně |
    aktuality | hlavní zprávy | nejnovější články | právě se děje | populární | populární články | další
    zprávy | zprávy | přehled zpráv | nejdiskutovanější | z domova | dnes nejčtenější | doporučené |
    aktuální zprávy | výběr redakce | nejsdílenější
  `),
  ads: phrases(`
    reklama | inzerce | komerční sdělení | sponzorováno | článek pokračuje pod reklamou | placená
    inzerce | pr článek | advertorial
  `),
  social: phrases(`
    sdílet | sdílejte | sdílet článek | diskuse | diskuze | diskuse # | diskuze # | komentáře |
    komentáře # | # komentářů | # komentáře | # komentář | přidat komentář | vstoupit do diskuse |
    vstoupit do diskuze | odebírat | přihlásit k odběru | sledujte nás | sledovat | vytisknout | tisk |
    uložit | poslechnout | kopírovat odkaz | odeslat | poslat e-mailem | newsletter | líbí se mi |
    přečteno # | zobrazeno #
  `),
  socialStarts: phrases(`
    sledujte nás na | přihlaste se k odběru | odebírejte | sdílet na | připojte se | newsletter | našli
    jste chybu | upozornit na chybu | stáhněte si | máte tip
  `),
  navigation: phrases(`
    domů | úvod | hlavní stránka | titulní strana | menu | hledat | vyhledávání | přihlásit | přihlásit
    se | přihlášení | registrace | nahoru | zpět | další | předchozí | následující článek | předchozí
    článek | načíst další | zobrazit více | přejít k obsahu | souhlasím | přijmout | přijmout vše |
    odmítnout | nastavení | o nás | kontakt | kontakty | redakce | ochrana soukromí | ochrana osobních
    údajů | zásady cookies | podmínky užití | archiv | kariéra | mapa webu | domácí | zahraničí | svět |
    politika | ekonomika | byznys | společnost | sport | kultura | věda | technika | technologie |
    zdraví | vzdělávání | školství | krimi | regiony | kraje | počasí | video | foto | názory |
    komentáře a názory | rozhovory | cestování | auto | bydlení | životní styl | magazín | historie |
    události | doprava
  `),
  consent: phrases('používá cookies | používáme cookies | soubory cookie | souborů cookie'),
  subheads: phrases(`
    podrobnosti | souvislosti | kontext | připomínáme | co víme | co bude dál | pozadí | shrnutí
  `),
  readTime: phrases(`
    # min | # min čtení | # minut čtení | # minuty čtení | # minuta čtení | doba čtení # min | doba
    čtení # minuty | doba čtení # minut | čtení na # min | čas čtení # min | # minut | # minuty
  `),
  tags: phrases('štítky | témata | téma | tagy | klíčová slova | kategorie | rubrika | sekce'),
  byline: phrases(`
    autor | autorka | autoři | text | redakce | redaktor | napsal | napsala | připravil | připravila |
    zdroj autor | od
  `),
  aboutAuthor: phrases('o autorovi | o autorce'),
  photo: phrases(`
    foto | fotografie | obrázek | zdroj fotografie | foto zdroj | ilustrační foto | ilustrace | autor
    fotografie | snímek | ilustrační fotografie
  `),
  video: phrases('video'),
  caption: phrases('popisek | na snímku | na fotografii'),
  source: phrases('zdroj | vydavatel | médium | web'),
  title: phrases('titulek | nadpis | název'),
  summary: phrases('popis | perex | shrnutí článku | podtitulek | souhrn'),
  link: phrases('odkaz | adresa'),
  dateWords: phrases(`
    publikováno | zveřejněno | vydáno | datum | vytvořeno | dne | v | ve | hodin | hod | h | dnes |
    včera | datum vydání
  `),
  updated: phrases(`
    aktualizováno | aktualizace | upraveno | poslední aktualizace | změněno | naposledy upraveno
  `),
  ago: phrases(`
    před # minutami | před # hodinami | před hodinou | před # dny | před # min | před # h | dnes | včera
    | dnes # # | včera # # | dnes v # # | včera v # #
  `),
  reports: phrases('uvedla | uvedl | informuje | píše | hlásí'),
  reserved: phrases(`
    všechna práva vyhrazena | publikování nebo další šíření | šíření obsahu | bez souhlasu
  `),
};
