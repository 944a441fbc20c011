import type { schedule as en } from './en';

export const schedule: typeof en = {
  publish: {
    title: name => `Programmer ${name}`,
    willBe: 'Sera publié',
    button: time => `Programmer à ${time}`,
  },
  unpublish: {
    title: name => `Programmer la dépublication de ${name}`,
    willBe: 'Sera dépublié',
    button: time => `Dépublier à ${time}`,
  },
  day: 'Jour',
  time: 'Heure',
  zone: 'Fuseau horaire',
  ofEdition: (edition, zone) => `${edition}, ${zone}`,
  own: 'Vous',
  stored: 'enregistré',
  which: 'Cette heure revient deux fois ce jour-là. Laquelle ?',
  embargoEnds: time => `L’embargo est levé ${time}.`,
  noTime: 'Indiquez un jour et une heure.',
  bar: {
    publish: time => `Sera publié ${time}.`,
    changes: time => `Les modifications seront publiées ${time}.`,
    unpublish: time => `Sera dépublié ${time}.`,
    blocked: why => `En l’état, il ne sera pas publié. ${why}`,
    changedByScheduler:
      'La personne qui l’a programmé l’a modifié depuis, et une double validation est demandée.',
    refused: (time, why) => `Non publié ${time}. ${why} Publiez-le ou choisissez une autre heure.`,
    change: 'Changer l’heure',
    cancel: 'Annuler',
    cancelPublish: 'Annuler la publication',
    cancelUnpublish: 'Annuler la dépublication',
  },
  onTime: time => `programmé ${time}`,
  late: (time, minutes) =>
    minutes < 1 ? `programmé ${time}, en retard` : `programmé ${time}, ${minutes} min de retard`,
};
