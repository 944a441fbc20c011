import type { UnusualWords } from './en';

/** Words of the rules about unusual acts. */
export const fr: UnusualWords = {
  title: 'Actes inhabituels',
  help: 'Les administrateurs sont prévenus par e-mail, dans la boîte de réception et sur la page de la rédaction. Une personne suspendue peut écrire, mais ne publie rien sans l’accord d’un administrateur. Ce qui est publié par programmation n’est pas compté.',
  rules: {
    'live-changes': 'Une personne modifie beaucoup d’articles publiés',
    'new-domain': 'Une personne ajoute des liens vers un domaine qu’aucun article ne citait',
    'new-admin': 'Quelqu’un devient administrateur',
  },
  answers: {
    off: 'Ne rien faire',
    alarm: 'Prévenir les administrateurs',
    hold: 'Prévenir et suspendre la personne',
  },
  holdNewAdmin: 'Attendre un second administrateur',
  most: { 'live-changes': 'Articles modifiés', 'new-domain': 'Articles avec des liens vers ce domaine' },
  minutes: 'En combien de minutes',
  allowed: 'Domaines jamais considérés comme nouveaux',
  allowedHelp: 'Un par ligne. Le domaine du journal n’est jamais compté.',
  save: 'Enregistrer',
  open: 'En attente d’un administrateur',
  none: 'Rien en attente.',
  acts: {
    'live-changes': name => `${name} a modifié un nombre inhabituel d’articles publiés`,
    'new-domain': (name, domain) => `${name} a ajouté des liens vers ${domain} dans de nombreux articles`,
    'new-admin': name => `${name} est désormais administrateur`,
  },
  held: 'Suspendu : ne peut plus changer ce que voient les lecteurs sans votre accord.',
  look: 'Ce qui a été fait',
  allow: 'Laisser continuer',
  stories: 'Articles',
  seen: 'Marquer comme vu',
  allowDomain: domain => `Autoriser ${domain}`,
  settle: 'Clore sans autoriser le domaine',
  banner: n =>
    n === 1
      ? '1 acte inhabituel attend un administrateur.'
      : `${n} actes inhabituels attendent un administrateur.`,
  show: 'Afficher',
};
