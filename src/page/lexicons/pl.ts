import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const pl: PageLexicon = {
  language: 'pl',
  related: phrases(`
    czytaj też | czytaj także | czytaj również | czytaj więcej | przeczytaj też | przeczytaj także |
    przeczytaj również | zobacz też | zobacz także | zobacz również | zobacz | sprawdź też |
    sprawdź również | więcej na ten temat | na ten temat | powiązane | powiązane artykuły |
    powiązane tematy | podobne artykuły | podobne wpisy | polecane | polecamy | polecane artykuły |
    może cię zainteresować | to może cię zainteresować | warto przeczytać | zobacz więcej |
    więcej w temacie
  `),
  latest: phrases(`
    najczęściej czytane | najpopularniejsze | najnowsze | najnowsze wiadomości | najnowsze artykuły |
    ostatnie wiadomości | ostatnio dodane | popularne | na czasie | aktualności | z ostatniej chwili |
    najważniejsze | gorące tematy | dziś najważniejsze | inne wiadomości | pozostałe wiadomości |
    pozostałe | najchętniej czytane | wybrane dla ciebie | więcej wiadomości | ostatnie wpisy |
    teraz czytane | wiadomości dnia | top
  `),
  ads: phrases(`
    reklama | ogłoszenie | ogłoszenia | materiał sponsorowany | artykuł sponsorowany | sponsorowane |
    materiał partnera | dalsza część artykułu pod reklamą | reszta tekstu pod reklamą |
    dalsza część tekstu pod materiałem wideo | autopromocja
  `),
  social: phrases(`
    udostępnij | udostępnij artykuł | podziel się | komentarze | komentarze # | # komentarzy |
    # komentarze | # komentarz | skomentuj | dodaj komentarz | napisz komentarz | zobacz komentarze |
    drukuj | wydrukuj | zapisz | posłuchaj | posłuchaj artykułu | kopiuj link | skopiuj link | wyślij |
    wyślij mailem | subskrybuj | zapisz się | obserwuj | obserwuj nas | newsletter | polub nas | lubię to |
    wyświetleń # | # wyświetleń | odsłon # | oceń artykuł | dołącz do nas | wesprzyj nas | zgłoś błąd
  `),
  socialStarts: phrases(`
    udostępnij na | podziel się na | obserwuj nas na | obserwuj nas w | zapisz się do | zapisz się na |
    dołącz do | polub nas na | śledź nas | newsletter | znalazłeś błąd | zauważyłeś błąd |
    masz ciekawy temat | masz temat | bądź na bieżąco | pobierz naszą
  `),
  navigation: phrases(`
    strona główna | menu | szukaj | wyszukaj | zaloguj | zaloguj się | logowanie | zarejestruj się |
    moje konto | do góry | na górę | wróć | powrót | dalej | następny | poprzedni | następny artykuł |
    poprzedni artykuł | pokaż więcej | wczytaj więcej | przejdź do treści | akceptuję | akceptuj |
    zgadzam się | rozumiem | odrzuć | ustawienia | polityka prywatności | polityka cookies | prywatność |
    regulamin | kontakt | o nas | redakcja | praca | archiwum | mapa strony | rodo | wiadomości |
    informacje | polska | kraj | świat | polityka | gospodarka | biznes | społeczeństwo | sport | kultura |
    nauka | technologie | technologia | zdrowie | edukacja | opinie | pogoda | wideo | zdjęcia | galeria |
    podcasty | region | regionalne | lokalne | kronika policyjna | wydarzenia | na sygnale | rozrywka |
    moto | motoryzacja | turystyka | podróże | nieruchomości | prawo | finanse | kryminalne | miasto |
    historia
  `),
  consent: phrases(`
    używamy plików cookie | używa plików cookie | wykorzystuje pliki cookie | wykorzystujemy pliki cookie |
    pliki cookies | plików cookies | polityką prywatności | polityce prywatności
  `),
  subheads: phrases(`
    szczegóły | kontekst | tło | przypomnijmy | co wiadomo | co dalej | reakcje | komentarz | tło sprawy |
    podsumowanie
  `),
  readTime: phrases(`
    # min | # min czytania | # minuty czytania | # minut czytania | # minuta czytania |
    czas czytania # min | czas czytania # minuty | czas czytania # minut | czas czytania ok # min |
    przeczytasz w # min | przeczytasz w # minuty | przeczytasz w # minut |
    ten tekst przeczytasz w # minuty | ten tekst przeczytasz w # minut | ten tekst przeczytasz w # minutę |
    # minuty | # minut
  `),
  tags: phrases(`
    tagi | tag | tematy | temat | słowa kluczowe | kategoria | kategorie | dział | etykiety | więcej o |
    miejsca
  `),
  byline: phrases(`
    autor | autorka | autorzy | tekst | przez | oprac | opracowanie | opracował | opracowała | redaktor | redakcja |
    napisał | napisała | dziennikarz | opublikował | przygotował | przygotowała | red
  `),
  aboutAuthor: phrases('o autorze | o autorce | o autorach'),
  photo: phrases(`
    fot | foto | zdjęcie | zdjęcia | źródło zdjęcia | fotografia | zdjęcie ilustracyjne | ilustracja |
    grafika | zrzut ekranu | zdj | autor zdjęcia | fot ilustracyjna
  `),
  video: phrases('wideo | film'),
  caption: phrases('podpis | na zdjęciu | opis zdjęcia'),
  source: phrases('źródło | wydawca | portal | serwis'),
  title: phrases('tytuł | nagłówek'),
  summary: phrases('opis | streszczenie | podtytuł | lead | zajawka | skrót'),
  link: phrases('link | adres | odnośnik | url'),
  dateWords: phrases(`
    opublikowano | opublikowany | data publikacji | publikacja | data | dodano | utworzono | dnia | godz |
    godzina | o | o godz | r | roku | z dnia | data dodania | dzisiaj | dziś | wczoraj
  `),
  updated: phrases(`
    aktualizacja | zaktualizowano | akt | ostatnia aktualizacja | zmodyfikowano | data aktualizacji
  `),
  ago: phrases(`
    # minut temu | # minuty temu | # minutę temu | # min temu | # godziny temu | # godzin temu |
    # godzinę temu | godzinę temu | # godz temu | # dni temu | # dzień temu | dziś | dzisiaj | wczoraj |
    dziś # # | dzisiaj # # | wczoraj # # | przed chwilą
  `),
  reports: phrases('podaje | informuje | donosi | przekazała | przekazał'),
  reserved: phrases(`
    wszelkie prawa zastrzeżone | wszystkie prawa zastrzeżone | prawa zastrzeżone | kopiowanie |
    dalsze rozpowszechnianie
  `),
};
