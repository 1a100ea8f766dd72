import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const it: PageLexicon = {
  language: 'it',
  related: phrases(`
    leggi anche | leggi pure | leggi di più | vedi anche | guarda anche | per approfondire |
    approfondimenti | approfondisci | articoli correlati | notizie correlate | correlati |
    contenuti correlati | potrebbe interessarti | potrebbe interessarti anche | ti potrebbe interessare |
    ti potrebbe interessare anche | potrebbero interessarti | sullo stesso argomento | sullo stesso tema |
    argomenti correlati | da non perdere | consigliati per te | continua a leggere | altri articoli |
    sul tema
  `),
  latest: phrases(`
    ultima ora | ultime notizie | ultim’ora | le ultime notizie | ultimi articoli | i più letti |
    più letti | più lette | le più lette | i più visti | articoli più letti | in evidenza | primo piano |
    in primo piano | notizie del giorno | popolari | tendenze | di tendenza | altre notizie |
    i più commentati | le notizie del giorno | dal territorio | articoli recenti | le news più lette
  `),
  ads: phrases(`
    pubblicità | annuncio | annunci | sponsorizzato | contenuto sponsorizzato | advertising |
    messaggio pubblicitario | continua dopo la pubblicità | la notizia continua dopo la pubblicità |
    informazione pubblicitaria
  `),
  social: phrases(`
    condividi | condividi su | condividi articolo | condividi l’articolo | commenti | commenta |
    commenti # | # commenti | # commento | lascia un commento | stampa | salva | ascolta |
    ascolta l’articolo | copia link | invia | invia per email | iscriviti | abbonati | registrati |
    seguici | segui | newsletter | mi piace | visualizzazioni # | # visualizzazioni | scrivi un commento |
    ascolta la versione audio | vai ai commenti | regala
  `),
  socialStarts: phrases(`
    condividi su | condividi con | seguici su | seguici anche su | iscriviti alla | iscriviti al |
    iscriviti a | abbonati a | ricevi | newsletter | unisciti | resta aggiornato | hai trovato un errore |
    segnala un errore | scarica la nostra | entra nel nostro canale
  `),
  navigation: phrases(`
    home | menu | cerca | accedi | login | entra | il mio account | torna su | torna in alto | indietro |
    avanti | successivo | precedente | articolo successivo | articolo precedente | mostra altri |
    carica altri | vedi tutti | vai al contenuto | salta al contenuto | accetta | accetta tutti | accetto |
    rifiuta | impostazioni | note legali | privacy | privacy policy | informativa sulla privacy |
    cookie policy | contatti | chi siamo | redazione | la redazione | pubblicità su questo sito |
    lavora con noi | archivio | mappa del sito | termini e condizioni | gerenza | notizie | cronaca |
    politica | economia | esteri | mondo | italia | sport | calcio | cultura | spettacoli | scienza |
    scienze | tecnologia | salute | scuola | ambiente | società | opinioni | meteo | video | foto |
    podcast | motori | viaggi | lavoro | eventi | attualità | regione | territorio | necrologie |
    cosa fare | cucina | gusto | moda
  `),
  consent: phrases(`
    utilizza cookie | utilizziamo cookie | usiamo i cookie | utilizza i cookie | uso dei cookie |
    informativa sulla privacy | cookie tecnici
  `),
  subheads: phrases(`
    il contesto | contesto | i dettagli | dettagli | i precedenti | cosa sappiamo | le reazioni |
    la ricostruzione | i fatti | il commento | la vicenda | il progetto
  `),
  readTime: phrases(`
    # min | # min di lettura | # minuti di lettura | # minuto di lettura | lettura # min |
    lettura # minuti | tempo di lettura # min | tempo di lettura # minuti | tempo di lettura # minuto |
    tempo di lettura circa # minuti | leggi in # minuti | si legge in # minuti | # minuti | # di lettura |
    # # di lettura
  `),
  tags: phrases(`
    tag | tags | argomenti | temi | categoria | categorie | sezione | parole chiave | etichette | rubrica
  `),
  byline: phrases(`
    di | autore | autrice | autori | testo | a cura di | scritto da | pubblicato da | redazione |
    dal nostro inviato | dalla nostra inviata | redattore | da
  `),
  aboutAuthor: phrases('sull’autore | sull’autrice | l’autore | l’autrice'),
  photo: phrases(`
    foto | fotografia | fotografie | immagine | crediti | credit | credits | foto di | foto d’archivio |
    immagine di repertorio | ph | illustrazione
  `),
  video: phrases('video'),
  caption: phrases('didascalia | nella foto'),
  source: phrases('fonte | editore | testata | sito'),
  title: phrases('titolo'),
  summary: phrases('sommario | riassunto | descrizione | sottotitolo | occhiello | abstract'),
  link: phrases('link | url | collegamento | indirizzo'),
  dateWords: phrases(`
    pubblicato | pubblicato il | pubblicata il | data | data di pubblicazione | il | alle | ore | alle ore |
    del | creato | h | oggi | ieri | inserito il
  `),
  updated: phrases(`
    aggiornato | aggiornato il | aggiornata | aggiornato alle | modificato | modificato il |
    ultimo aggiornamento | ultima modifica | agg
  `),
  ago: phrases(`
    # minuti fa | # ore fa | # ora fa | un’ora fa | # giorni fa | # giorno fa | ieri | oggi | oggi # # |
    ieri # # | oggi alle # # | ieri alle # #
  `),
  reports: phrases('riferisce | riporta | secondo'),
  reserved: phrases(`
    tutti i diritti riservati | riproduzione riservata | diritti riservati | riproduzione vietata |
    partita iva | testata registrata
  `),
};
