import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const sv: PageLexicon = {
  language: 'sv',
  related: phrases(`
    läs också | läs även | läs mer | se även | se också | relaterat | relaterade artiklar | mer om | mer
    om ämnet | mer i ämnet | fler artiklar | rekommenderas | rekommenderat | kanske intresserar dig | du
    kanske också gillar | les også | læs også | lue myös
  `),
  latest: phrases(`
    senaste nytt | senaste nyheterna | senaste | mest läst | mest lästa | mest läst just nu | populärt |
    populära | toppnyheter | nyheter i korthet | just nu | fler nyheter | dagens nyheter | trendar |
    nyhetsdygnet | siste nytt | mest lest | seneste nyt | mest læste | seneste | uusimmat | luetuimmat
  `),
  ads: phrases(`
    annons | annonser | sponsrat | annonsinnehåll | artikeln fortsätter efter annonsen | annonse |
    reklame | mainos | annonce | reklam
  `),
  social: phrases(`
    dela | dela artikeln | dela artikel | kommentera | kommentarer | kommentarer # | # kommentarer | #
    kommentar | prenumerera | följ oss | följ | skriv ut | spara | spara artikel | lyssna | lyssna på
    artikeln | kopiera länk | tipsa | tipsa oss | nyhetsbrev | gilla | del | jaa
  `),
  socialStarts: phrases(`
    dela på | följ oss på | prenumerera på | anmäl dig till | nyhetsbrev | hittade du ett fel | rätta
    artikeln | tipsa oss | ladda ner vår | få nyheterna
  `),
  navigation: phrases(`
    hem | meny | sök | logga in | registrera | till toppen | tillbaka | nästa | föregående | nästa
    artikel | föregående artikel | visa fler | visa mer | ladda fler | hoppa till innehåll | till
    innehållet | godkänn | godkänn alla | acceptera | neka | inställningar | om oss | kontakt | kontakta
    oss | integritetspolicy | personuppgifter | om cookies | annonsera | lediga jobb | arkiv |
    kundservice | nyheter | inrikes | utrikes | politik | ekonomi | samhälle | sport | kultur |
    vetenskap | teknik | hälsa | skola | åsikter | debatt | ledare | väder | lokalt | lokala nyheter |
    nöje | video | poddar | blåljus | familj | sverige | världen | resor | bostad | motor | insändare |
    näringsliv
  `),
  consent: phrases('använder cookies | använder kakor | vi använder cookies'),
  subheads: phrases(`
    bakgrund | detaljer | fakta | detta har hänt | det här vet vi | reaktioner | så går det till |
    sammanfattning
  `),
  readTime: phrases(`
    # min | # min läsning | # min lästid | lästid # min | lästid # minuter | lästid ca # min | # minuter
    | lästid cirka # min | lästid # minut
  `),
  tags: phrases(`
    taggar | ämnen | ämne | nyckelord | kategori | kategorier | mer om ämnet | etiketter
  `),
  byline: phrases(`
    av | text | författare | reporter | skribent | redaktör | skriven av | redaktionen | text av | af |
    kirjoittanut
  `),
  aboutAuthor: phrases('om författaren | om skribenten'),
  photo: phrases(`
    foto | fotograf | bild | bildkälla | arkivbild | genrebild | illustration | skärmdump | foto av |
    valokuva | kuva
  `),
  video: phrases('video | film'),
  caption: phrases('bildtext | på bilden'),
  source: phrases('källa | utgivare | tidning'),
  title: phrases('rubrik | titel'),
  summary: phrases('sammanfattning | beskrivning | ingress | underrubrik'),
  link: phrases('länk | adress'),
  dateWords: phrases(`
    publicerad | publicerat | publicerades | publiserad | datum | skapad | den | kl | klockan | idag | i
    dag | igår | publisert | offentliggjort | julkaistu
  `),
  updated: phrases(`
    uppdaterad | uppdaterat | senast uppdaterad | ändrad | uppdaterades | oppdatert | opdateret |
    päivitetty
  `),
  ago: phrases(`
    för # minuter sedan | för # timmar sedan | för # timme sedan | för en timme sedan | för # dagar
    sedan | igår | i går | idag | i dag | # min sedan | # tim sedan | igår # # | idag # #
  `),
  reports: phrases('rapporterar | skriver | meddelar'),
  reserved: phrases('alla rättigheter förbehållna | upphovsrätt | eftertryck | mångfaldigande'),
};
