import type { DemoStory } from '../../write';
import { factBox, h2, ol, p, quotation } from '../../write';

export const windRulesFr: DemoStory = {
  edition: 'fr',
  section: 'monde',
  slug: 'eolien-en-mer-un-seul-reglement',
  kicker: 'Énergie',
  headline: 'Éolien en mer\u00a0: neuf États, un seul règlement',
  standfirst:
    'Esbjerg, Danemark\u00a0:\u00a0neuf gouvernements mettent fin à quatre ans de dispute sur qui répare quoi. Tout s’est joué sur une échelle.',
  bylines: [
    { role: 'by', author: 'daniel' },
    { role: 'translation', author: 'vasseur' },
  ],
  dateline: 'Esbjerg',
  source: 'Broadsheet',
  lead: {
    picture: 'turbines',
    caption:
      'La première rangée d’éoliennes, à 38 kilomètres des côtes. Un technicien peut passer du bateau à l’échelle par des creux de 1,80 mètre\u00a0; jusqu’à la semaine dernière, 1,50 si son brevet venait d’à côté.',
    credit: 'Fournie à Broadsheet',
    alt: 'Des éoliennes blanches dans une mer agitée, sous des nuages déchirés.',
  },
  topics: ['energy', 'ports'],
  hoursAgo: 15,
  desk: 'languages',
  createdBy: 'ines',
  body: [
    p(
      'Le traité compte 187 articles, et celui qui l’a bloqué quatorze mois traite d’une échelle. Il fixe l’écart entre les barreaux\u00a0: 30 centimètres, à un près. Trois des neuf pays en avaient à 28. Un autre à 32, et il en avait quatre mille.',
    ),
    p(
      'Vendredi, à quatre heures moins vingt du matin, les neuf sont convenus de mesurer depuis le haut. Les vieilles échelles restent, les neuves se ressembleront. À partir de janvier, un technicien formé dans un pays pourra monter sur les éoliennes des huit autres. C’était, depuis le début, l’objet de la querelle.',
    ),
    p(
      '«\u00a0Il nous manque 6\u00a0100 personnes pour ce travail, et nous avions neuf façons de les déclarer incompétentes\u00a0», dit Signe Aagaard, qui présidait les négociations. Le jeu complet de brevets demandait dix-neuf semaines de cours et 11\u00a0400\u00a0euros (12\u00a0350\u00a0dollars). Onze de ces semaines répétaient les autres.',
    ),
    h2('Qui paie quand tout s’arrête'),
    p(
      'L’autre moitié, plus rude, concerne l’argent. Une éolienne à l’arrêt dans un champ partagé coûte à quelqu’un 9\u00a0000\u00a0euros par jour, et son câble peut franchir deux frontières. En 2023, au large de Borkum, un câble est resté rompu 203 jours, le temps que deux tribunaux décident à qui était le fond.',
    ),
    p(
      'Désormais l’exploitant répare d’abord et plaide ensuite. Un fonds de 640\u00a0millions d’euros, alimenté selon la production, lui avance la somme à un taux qui double tous les 90 jours. «\u00a0C’est conçu pour être désagréable\u00a0», précise Mme\u00a0Aagaard.',
    ),
    factBox('Ce qui change en janvier', [
      ol([
        'Un seul brevet de technicien, valable dans neuf pays, renouvelé tous les trois ans après une épreuve de natation.',
        'Réparation sous 30 jours, par l’exploitant du champ.',
        'Un registre commun des pièces de plus de 40 tonnes.',
        'Démantèlement payé d’avance à partir de la dixième année.',
        'Échelles\u00a0: 30 centimètres, à un près.',
      ]),
    ]),
    p(
      'Le registre comptera peut-être le plus. Il existe 47 roulements principaux du plus grand modèle dans les entrepôts du monde, et l’hiver dernier quatre exploitants ont découvert qu’ils comptaient tous sur les deux mêmes. L’ordre des prêts figure page 118, promise au plus grand nombre de lecteurs.',
    ),
    h2('La clause des pêcheurs'),
    p(
      'Les bateaux de pêche entreront dans les champs de jour, avec des casiers, sans filets. L’article 77, deux lignes, est l’œuvre d’un matelot d’Urk invité à témoigner sur tout autre chose.',
    ),
    quotation(
      [
        'Un bateau de moins de douze mètres peut pêcher entre les mâts du lever au coucher du soleil, à condition de laisser le passage.',
        'Le passage est de quatre-vingts mètres.',
      ],
      'Article 77 de l’accord',
    ),
    p(
      'Tous ne sont pas satisfaits. Deux États à l’industrie jeune estiment qu’un règlement unique arrange ceux qui ont déjà bâti. Ils ont signé, faute de quoi ils auraient formé des techniciens pour leurs voisins. Mme\u00a0Aagaard ne le conteste pas\u00a0: «\u00a0Un accord est un prix. Ils ont payé, et ils savent ce qu’ils ont acheté.\u00a0»',
    ),
    p(
      'Les parlements ont jusqu’en juin. Quatre voteront avant Pâques\u00a0; l’un d’eux doit d’abord établir de quel ministère relèvent les échelles.',
    ),
  ],
};
