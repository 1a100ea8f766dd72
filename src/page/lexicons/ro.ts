import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const ro: PageLexicon = {
  language: 'ro',
  related: phrases(`
    citește și | citeşte şi | citiți și | vezi și | vedeți și | citește mai mult | citește mai departe |
    pe aceeași temă | articole similare | articole asemănătoare | știri similare | articole recomandate
    | recomandări | recomandate | te-ar putea interesa | ți-ar putea plăcea | mai multe despre | din
    aceeași categorie | nu rata
  `),
  latest: phrases(`
    ultimele știri | ultima oră | cele mai citite | cele mai noi | cele mai recente | cele mai populare
    | știrile zilei | știri recente | populare | actualitate | ultimele articole | top știri | alte
    știri | principalele știri | breaking news românia | articole recente | știri pe scurt
  `),
  ads: phrases(`
    publicitate | reclamă | advertorial | conținut sponsorizat | sponsorizat | articolul continuă după
    reclamă | anunț
  `),
  social: phrases(`
    distribuie | share pe facebook | distribuie articolul | comentarii | comentarii # | # comentarii | #
    comentariu | comentează | adaugă comentariu | lasă un comentariu | abonează-te | abonați-vă |
    urmărește-ne | urmăriți-ne | tipărește | printează | salvează | ascultă | copiază linkul | trimite |
    newsletter | îmi place | vizualizări # | # vizualizări | # afișări
  `),
  socialStarts: phrases(`
    urmărește-ne pe | urmăriți-ne pe | abonează-te la | abonați-vă la | distribuie pe | alătură-te |
    newsletter | ai găsit o greșeală | descarcă aplicația | dacă ți-a plăcut | fii la curent | urmărește
    știrile
  `),
  navigation: phrases(`
    acasă | prima pagină | meniu | caută | căutare | autentificare | înregistrare | sus | înapoi |
    înainte | următorul | anterior | articolul următor | articolul anterior | vezi mai mult | încarcă
    mai multe | sari la conținut | accept | acceptă | accept toate | refuz | setări | despre noi |
    contact | redacția | politica de confidențialitate | confidențialitate | politica cookies | termeni
    și condiții | arhivă | cariere | știri | politică | economie | social | societate | internațional |
    externe | extern | sport | cultură | știință | tehnologie | sănătate | educație | opinii | vremea |
    meteo | video | foto | local | regional | evenimente | justiție | monden | divertisment | auto |
    travel | eveniment | administrație | viață | mediu
  `),
  consent: phrases(`
    folosește cookie | folosim cookie | utilizează cookie | utilizăm cookie | module cookie | fișiere
    cookie
  `),
  subheads: phrases(`
    context | detalii | reacții | ce știm | ce urmează | amintim | pe scurt | contextul
  `),
  readTime: phrases(`
    # min | # min citire | # minute de citit | # min de citit | timp de citire # min | timp de citire #
    minute | timp citire # min | # minute citire | # minute | citire # min | timp de lectură # minute
  `),
  tags: phrases(`
    etichete | taguri | cuvinte cheie | subiecte | categorie | categorii | secțiune | teme
  `),
  byline: phrases(`
    autor | autori | de | text | redactor | redacția | scris de | publicat de | reporter | jurnalist |
    un articol de
  `),
  aboutAuthor: phrases('despre autor | despre autoare'),
  photo: phrases(`
    foto | fotografie | fotografii | imagine | sursa foto | sursă foto | credit foto | foto arhivă |
    ilustrație | captură | imagine cu caracter ilustrativ | foto ilustrativ
  `),
  video: phrases('video'),
  caption: phrases('în imagine | legenda foto'),
  source: phrases('sursa | sursă | publicație | editor'),
  title: phrases('titlu'),
  summary: phrases('rezumat | descriere | subtitlu | sumar | pe scurt'),
  link: phrases('legătură | adresă'),
  dateWords: phrases(`
    publicat | publicat la | publicat în | publicat pe | data | data publicării | la | ora | în | pe |
    din | azi | ieri | astăzi | postat
  `),
  updated: phrases(`
    actualizat | actualizat la | actualizare | modificat | ultima actualizare | update
  `),
  ago: phrases(`
    acum # minute | acum # ore | acum o oră | acum # zile | acum o zi | acum # min | azi | ieri | astăzi
    | azi # # | ieri # # | acum # de minute
  `),
  reports: phrases('transmite | relatează | informează | scrie'),
  reserved: phrases('toate drepturile rezervate | drepturi rezervate | preluarea | este interzisă'),
};
