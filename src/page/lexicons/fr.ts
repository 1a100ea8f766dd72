import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const fr: PageLexicon = {
  language: 'fr',
  related: phrases(`
    lire aussi | à lire aussi | à lire également | à lire | voir aussi | à voir aussi | sur le même sujet |
    sur le même thème | dans la même rubrique | articles similaires | articles liés | articles connexes |
    pour aller plus loin | en lien avec cet article | notre dossier | vous aimerez aussi |
    cela peut vous intéresser | ceci pourrait vous intéresser | relire | à relire | lire plus |
    en savoir plus | notre sélection | lire la suite | contenus associés | plus sur le sujet
  `),
  latest: phrases(`
    les plus lus | articles les plus lus | le plus lu | dernières infos | dernières actualités |
    dernières nouvelles | les dernières infos | derniers articles | à la une | en direct | en continu |
    le fil info | fil info | fil d’actualité | populaires | les plus populaires | tendances | l’essentiel |
    plus d’actualités | plus d’articles | toute l’actualité | l’actu en continu | l’info en continu |
    articles récents | les plus partagés | dernières minutes | les titres | aussi à la une
  `),
  ads: phrases(`
    publicité | publicite | annonce | contenu sponsorisé | sponsorisé | la suite après la publicité |
    la suite après cette publicité | contenu partenaire | pub | publi-rédactionnel | communiqué
  `),
  social: phrases(`
    partager | partager l’article | partagez | partager cet article | imprimer | écouter |
    écouter l’article | écouter cet article | commenter | commentaires | commentaires # | # commentaires |
    # commentaire | réagir | réactions | # réactions | laisser un commentaire | ajouter un commentaire |
    s’abonner | abonnez-vous | je m’abonne | s’inscrire | je m’inscris | suivez-nous | suivre |
    enregistrer | sauvegarder | copier le lien | envoyer | envoyer par mail | envoyer par e-mail |
    newsletter | newsletters | offrir l’article | lire plus tard | ajouter à mes favoris | soutenez-nous |
    vues # | # vues | # partages
  `),
  socialStarts: phrases(`
    partager sur | partager par | partagez sur | suivez-nous sur | suivez nous sur | abonnez-vous à |
    abonnez vous à | inscrivez-vous à | recevez | newsletter | rejoignez | retrouvez-nous sur |
    une erreur dans | signaler une | téléchargez notre | poursuivez votre lecture |
    cet article est réservé
  `),
  navigation: phrases(`
    accueil | menu | rechercher | recherche | se connecter | connexion | mon compte | inscription |
    haut de page | retour | suivant | précédent | article suivant | article précédent | voir plus |
    afficher plus | voir tout | charger plus | aller au contenu | aller au contenu principal | accepter |
    tout accepter | refuser | tout refuser | continuer sans accepter | paramétrer | j’accepte |
    mentions légales | gestion des cookies | politique de confidentialité | confidentialité | cgu | cgv |
    conditions générales | conditions générales d’utilisation | contact | contactez-nous | nous contacter |
    qui sommes-nous | à propos | plan du site | archives | recrutement | aide | actualités | actualité |
    actu | politique | économie | société | monde | international | france | europe | sport | sports |
    culture | sciences | science | santé | éducation | environnement | planète | faits divers |
    faits-divers | justice | météo | vidéos | vidéo | podcasts | podcast | opinions | idées | débats |
    régions | région | loisirs | sortir | tech | people | direct | replay | radio | patrimoine |
    annonces légales | petites annonces
  `),
  consent: phrases(`
    utilise des cookies | utilisons des cookies | l’utilisation de cookies | l’utilisation des cookies |
    dépôt de cookies | politique de confidentialité | nos partenaires
  `),
  subheads: phrases(`
    contexte | le contexte | rappel des faits | les faits | détails | ce que l’on sait | réactions |
    et après | en bref | à retenir | repères
  `),
  readTime: phrases(`
    # min | # min de lecture | # minutes de lecture | # minute de lecture | temps de lecture # min |
    temps de lecture # mn | temps de lecture # minutes | temps de lecture # minute | lecture # min |
    lecture # minutes | durée de lecture # min | lire # min | lecture en # min
  `),
  tags: phrases(`
    mots-clés | mots clés | tags | étiquettes | thèmes | thématiques | sujets | catégorie | catégories |
    rubrique | classé dans | dossier
  `),
  byline: phrases(`
    par | auteur | autrice | auteurs | texte | propos recueillis par | de notre correspondant |
    de notre correspondante | rédaction | rédigé par | publié par | écrit par | un article de | article de
  `),
  aboutAuthor: phrases('à propos de l’auteur | à propos de l’autrice | l’auteur | à propos des auteurs'),
  photo: phrases(`
    photo | photos | crédit photo | crédits photo | crédit | crédits | photographie | image | illustration |
    photo d’illustration | photo d’archives | capture d’écran | dessin
  `),
  video: phrases('vidéo | crédit vidéo'),
  caption: phrases('légende | légende photo'),
  source: phrases('source | éditeur | média | publication | site'),
  title: phrases('titre'),
  summary: phrases('résumé | description | chapô | chapeau | sous-titre | extrait'),
  link: phrases('lien | url | adresse'),
  dateWords: phrases(`
    publié | publié le | publiée le | paru le | le | à | date | date de publication | posté le |
    mis en ligne | mis en ligne le | créé le | du | h | heure | er | heure locale | aujourd’hui | hier |
    diffusé le
  `),
  updated: phrases(`
    mis à jour | mis à jour le | mise à jour | modifié | modifié le | actualisé le | dernière mise à jour |
    mise à jour le | maj
  `),
  ago: phrases(`
    il y a # minutes | il y a # min | il y a # heures | il y a # heure | il y a # jours | il y a # jour |
    il y a # h | hier | aujourd’hui | hier à # # | aujourd’hui à # # | il y a une heure | à l’instant
  `),
  reports: phrases('rapporte | selon'),
  reserved: phrases(`
    tous droits réservés | reproduction interdite | toute reproduction | droits de reproduction
  `),
};
