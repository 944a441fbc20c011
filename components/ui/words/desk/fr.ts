import type { desk as en } from './en';

/** Why a story cannot be as it was asked for. */
export const desk: typeof en = {
  wrongFields: {
    saved: fields => `Enregistré, sauf ${fields}`,
    why: (field, why) => `${field} : ${why}`,
    reasons: {
      'no-such-edition': 'Cette édition n’existe plus. Choisissez-en une autre.',
      'no-such-desk': 'Ce service n’existe plus. Choisissez-en un autre.',
      'edition-is-settled':
        'Un papier publié reste dans son édition. Créez plutôt une version dans l’autre édition.',
      'edition-has-a-version': 'Cette édition a déjà une version de ce papier.',
      'section-of-another-edition':
        'Cette rubrique est celle d’une autre édition. Choisissez-en une de cette édition.',
      'no-such-topic': 'L’un de ces thèmes n’existe plus. Retirez-le.',
      'no-such-author': 'L’un de ces auteurs n’existe plus. Retirez le nom, puis ajoutez-le à nouveau.',
      'no-such-picture':
        'L’une de ces photos n’est pas dans la photothèque. Retirez-la, puis choisissez-la à nouveau.',
      'no-such-recording':
        'L’un de ces enregistrements n’est pas dans la médiathèque. Retirez-le, puis choisissez-le à nouveau.',
      'no-such-story': 'L’un de ces papiers n’existe pas. Retirez-le.',
      'needs-role': 'Votre rôle ne permet pas d’y écrire.',
    },
    other: 'Le serveur n’a pas accepté ce contenu.',
    settled: 'Un papier publié reste dans son édition.',
  },
  stepReasons: {
    return: {
      title: 'Rendre le papier',
      text: 'Le rédacteur trouve votre note dans sa boîte de réception ; elle reste dans l’historique.',
      reason: 'Ce que le rédacteur doit modifier',
      button: 'Rendre',
    },
    unpublish: {
      title: 'Dépublier ce papier ?',
      text: 'À son adresse, les lecteurs verront qu’il n’est pas disponible pour le moment. Il redevient un brouillon.',
      reason: 'Motif, pour la rédaction',
      button: 'Dépublier',
    },
    kill: {
      title: 'Retirer ce papier ?',
      text: 'À son adresse, les lecteurs verront qu’il a été retiré définitivement. Le texte reste à la rédaction.',
      reason: 'Motif, pour la rédaction',
      button: 'Retirer le papier',
    },
    missing: 'Écrivez d’abord le motif.',
    line: 'Message aux lecteurs (facultatif)',
    lineHelp: 'Affiché à l’adresse du papier.',
    undo: 'Annuler',
  },
};
