import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const nl: PageLexicon = {
  language: 'nl',
  related: phrases(`
    lees ook | lees meer | lees verder | bekijk ook | zie ook | meer over dit onderwerp | meer over dit
    thema | gerelateerd | gerelateerde artikelen | gerelateerd nieuws | verwante artikelen | aanbevolen
    | aanbevolen artikelen | misschien vind je dit ook interessant | ook interessant | verder lezen |
    dit vind je misschien ook leuk | meer nieuws over | bekijk meer
  `),
  latest: phrases(`
    meest gelezen | laatste nieuws | het laatste nieuws | net binnen | nieuwste artikelen | populair |
    populaire artikelen | best gelezen | belangrijkste nieuws | hoofdpunten | trending | recent |
    recente berichten | meer nieuws | overig nieuws | uitgelicht | nu in het nieuws | voorpagina
  `),
  ads: phrases(`
    advertentie | advertenties | gesponsord | partnercontent | tekst gaat verder onder de advertentie |
    artikel gaat verder onder de advertentie | reclame | ingezonden mededeling
  `),
  social: phrases(`
    delen | deel | deel dit artikel | deel artikel | reageer | reacties | reacties # | # reacties | #
    reactie | reageren | plaats een reactie | geef een reactie | abonneer | abonneren | volg ons |
    volgen | print | printen | opslaan | bewaar | bewaren | luister | beluister | kopieer link | link
    kopiëren | e-mail | nieuwsbrief | aanmelden | schrijf je in | leeslijst
  `),
  socialStarts: phrases(`
    deel op | deel via | volg ons op | volg ons via | abonneer je op | meld je aan | schrijf je in |
    nieuwsbrief | fout gezien | heb je een fout | tip de redactie | download onze | word lid
  `),
  navigation: phrases(`
    home | menu | zoeken | zoek | inloggen | log in | registreren | naar boven | terug | volgende |
    vorige | volgend artikel | vorig artikel | meer laden | toon meer | bekijk alles | ga naar inhoud |
    naar hoofdinhoud | accepteren | alles accepteren | akkoord | weigeren | instellingen | over ons |
    contact | colofon | privacy | privacyverklaring | privacybeleid | cookiebeleid | algemene
    voorwaarden | gebruiksvoorwaarden | adverteren | vacatures | archief | klantenservice | nieuws |
    binnenland | buitenland | politiek | economie | geld | sport | cultuur | wetenschap | tech |
    gezondheid | onderwijs | opinie | regio | regionaal | lokaal | weer | verkeer | video | podcasts |
    achtergrond | misdaad | entertainment | show | lifestyle | wonen | reizen | auto | media en cultuur
  `),
  consent: phrases(`
    gebruikt cookies | gebruiken cookies | maken gebruik van cookies | privacyverklaring
  `),
  subheads: phrases(`
    achtergrond | details | wat weten we | hoe nu verder | reacties op | context | samengevat | ter
    herinnering
  `),
  readTime: phrases(`
    # min | # min leestijd | # minuten leestijd | # minuut leestijd | leestijd # min | leestijd #
    minuten | leestijd # minuut | # min lezen | # minuten | leestijd circa # minuten
  `),
  tags: phrases(`
    tags | onderwerpen | thema | thema’s | trefwoorden | categorie | categorieën | rubriek | meer over |
    labels | dossier
  `),
  byline: phrases(`
    door | auteur | auteurs | tekst | redactie | redacteur | verslaggever | geschreven door | een
    artikel van | geplaatst door
  `),
  aboutAuthor: phrases('over de auteur | over de schrijver'),
  photo: phrases(`
    foto | foto’s | beeld | fotograaf | afbeelding | bron foto | archieffoto | illustratie | foto door |
    fotocredit
  `),
  video: phrases('video | videobron'),
  caption: phrases('bijschrift | op de foto'),
  source: phrases('bron | uitgever | medium'),
  title: phrases('titel | kop'),
  summary: phrases('samenvatting | omschrijving | ondertitel | intro | beschrijving'),
  link: phrases('link | url | adres'),
  dateWords: phrases(`
    gepubliceerd | gepubliceerd op | geplaatst | geplaatst op | datum | op | om | uur | van | vandaag |
    gisteren | publicatiedatum
  `),
  updated: phrases(`
    bijgewerkt | bijgewerkt op | laatst bijgewerkt | aangepast | aangepast op | gewijzigd | laatste
    update | update | geüpdatet
  `),
  ago: phrases(`
    # minuten geleden | # minuut geleden | # min geleden | # uur geleden | een uur geleden | # dagen
    geleden | # dag geleden | vandaag | gisteren | vandaag # # | gisteren # # | vandaag om # # |
    gisteren om # #
  `),
  reports: phrases('meldt | melden | bericht'),
  reserved: phrases('alle rechten voorbehouden | niets uit deze | overname'),
};
