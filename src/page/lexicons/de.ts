import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const de: PageLexicon = {
  language: 'de',
  related: phrases(`
    lesen sie auch | lesen sie hier | lesen sie mehr | auch interessant | mehr zum thema | zum thema |
    weiterlesen | mehr dazu | passend zum thema | verwandte artikel | ähnliche artikel | ähnliche beiträge |
    das könnte sie auch interessieren | das könnte dich auch interessieren | weitere artikel |
    weitere themen | siehe auch | hintergrund zum thema | lesetipp | mehr aus diesem ressort |
    weiterführende artikel | mehr lesen | empfehlungen der redaktion
  `),
  latest: phrases(`
    meistgelesen | meistgelesene artikel | neueste nachrichten | neueste artikel | aktuelle nachrichten |
    aktuelle meldungen | aktuell | aktuelles | das neueste | beliebt | beliebte artikel | top-themen | topthemen |
    die wichtigsten nachrichten | newsticker | ticker | schlagzeilen | letzte meldungen | neueste beiträge |
    weitere nachrichten | weitere meldungen | top-artikel | nachrichten des tages | meist gelesen |
    eilmeldungen
  `),
  ads: phrases(`
    anzeige | anzeigen | werbung | gesponsert | sponsored post | bezahlter inhalt |
    nach der anzeige weiterlesen | artikel wird unter der anzeige fortgesetzt |
    weiterlesen nach der anzeige
  `),
  social: phrases(`
    teilen | gefällt mir | teilen mit | artikel teilen | drucken | artikel drucken | merken | artikel merken | vorlesen | anhören |
    artikel anhören | e-mail | link kopieren | kommentare | kommentar | kommentare # | # kommentare |
    # kommentar | kommentieren | kommentar schreiben | kommentar verfassen | jetzt kommentieren |
    abonnieren | newsletter abonnieren | jetzt anmelden | jetzt kostenlos anmelden | jetzt abonnieren |
    zur startseite | feedback | folgen | folgen sie uns | mailen | per mail teilen | zu den kommentaren |
    artikel verschicken
  `),
  socialStarts: phrases(`
    teilen auf | auf facebook teilen | auf twitter teilen | per whatsapp | folgen sie uns auf | folgen sie |
    abonnieren sie | melden sie sich | newsletter | fehler gefunden | haben sie einen fehler |
    jetzt kostenlos | diskutieren sie mit | schreiben sie uns | sie haben einen fehler
  `),
  navigation: phrases(`
    startseite | menü | suche | anmelden | einloggen | login | registrieren | abo | e-paper | nach oben |
    zurück | weiter | nächste seite | mehr anzeigen | mehr laden | alle anzeigen | zum inhalt springen |
    zum hauptinhalt springen | akzeptieren | alle akzeptieren | zustimmen | ablehnen | einstellungen |
    impressum | datenschutz | datenschutzerklärung | agb | kontakt | über uns | mediadaten | jobs |
    karriere | hilfe | archiv | nachrichten | politik | inland | ausland | wirtschaft | panorama | sport |
    kultur | wissen | wissenschaft | gesellschaft | gesundheit | digital | technik | reise | leben |
    lokales | regional | region | meinung | wetter | video | videos | audio | podcast | mediathek |
    blaulicht | freizeit | welt | barrierefreiheit | datenschutzeinstellungen | nutzungsbedingungen |
    vorheriger artikel | nächster artikel
  `),
  consent: phrases(`
    wir verwenden cookies | verwendet cookies | wir nutzen cookies | nutzt cookies | zustimmung widerrufen |
    datenschutzerklärung
  `),
  subheads: phrases(`
    hintergrund | details | zum hintergrund | das ist bekannt | was bisher bekannt ist | reaktionen |
    wie es weitergeht | ausblick | zur person | info | fazit
  `),
  readTime: phrases(`
    # min | # min lesezeit | # minuten lesezeit | # minute lesezeit | lesezeit # min | lesezeit # minuten |
    lesezeit # minute | lesezeit ca # minuten | lesezeit ca # min | lesedauer # minuten | lesedauer # min |
    lesedauer ca # minuten | # minuten | # min zu lesen
  `),
  tags: phrases(`
    schlagworte | schlagwörter | stichworte | tags | themen | thema | kategorie | kategorien | rubrik |
    ressort | mehr zu
  `),
  byline: phrases(`
    von | autor | autorin | autoren | text | ein artikel von | ein beitrag von | redaktion | redakteur |
    redakteurin | verfasst von | geschrieben von | aus berlin von | eine analyse von | ein kommentar von
  `),
  aboutAuthor: phrases('über den autor | über die autorin | zum autor | zur autorin | über die autoren'),
  photo: phrases(`
    foto | fotos | bild | bilder | bildquelle | bildrechte | symbolbild | symbolfoto | grafik | quelle |
    archivbild | archivfoto | screenshot | illustration | foto von | fotograf
  `),
  video: phrases('video | videoquelle'),
  caption: phrases('bildunterschrift | im bild | auf dem bild'),
  source: phrases('herausgeber | medium | erschienen in | quelle'),
  title: phrases('titel | überschrift | schlagzeile'),
  summary: phrases('zusammenfassung | beschreibung | kurzfassung | untertitel | vorspann | teaser'),
  link: phrases('link | url | adresse'),
  dateWords: phrases(`
    stand | veröffentlicht | veröffentlicht am | erschienen am | erschienen | datum | erstellt |
    erstellt am | am | um | uhr | vom | den | der | publiziert | ab | artikel vom | heute | gestern
  `),
  updated: phrases(`
    aktualisiert | aktualisiert am | zuletzt aktualisiert | letzte aktualisierung | geändert | update |
    letzte änderung
  `),
  ago: phrases(`
    vor # minuten | vor # minute | vor # stunden | vor # stunde | vor # tagen | vor # tag |
    vor einer stunde | heute # # | gestern # # | heute # # uhr | gestern # # uhr | heute | gestern |
    vor # std
  `),
  reports: phrases('berichtet | meldet | berichten | melden'),
  reserved: phrases('alle rechte vorbehalten | nachdruck | vervielfältigung'),
};
