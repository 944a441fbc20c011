import type { FieldProblemWords, ProblemWords, UploadWords } from './en';

const unknownPart =
  'le texte contient un élément inconnu de cette page. Enregistrez une copie de votre texte, puis rechargez la page';
const damaged =
  'l’envoi est arrivé endommagé. Réessayez ; si cela se répète, prévenez le responsable de votre réseau';

export const problems: ProblemWords = {
  'too-large': most => `le texte dépasse ${most}. Scindez l’article`,
  'takes-too-long': most => `le contrôle du texte dépasse ${most} secondes. Scindez l’article`,
  overloaded: () => 'le serveur est très sollicité. Réessayez dans un instant',
  'wrong-field': () => 'le contenu d’un champ n’est pas valable. Corrigez-le',
  'wrong-input': () => 'une valeur manque ou n’est pas valable. Corrigez-la',
  'no-such-edition': () => 'cette édition n’existe plus. Choisissez-en une autre',
  'no-such-desk': () => 'ce service n’existe plus. Choisissez-en un autre',
  'no-such-story': () => 'cet article n’existe plus. Enregistrez une copie de votre texte',
  'no-such-revision': () => 'cette révision n’existe plus',
  'section-of-another-edition': () =>
    'la rubrique appartient à une autre édition. Choisissez une rubrique de celle-ci',
  'edition-is-settled': () =>
    'un article déjà publié garde son édition. Créez une version dans l’autre édition',
  'change-does-not-fit': () => 'le texte a changé sur le serveur. Rechargez la page',
  'key-reused': () => 'cette demande a déjà servi. Rechargez la page',
  'too-many-links': most => `l’article a déjà le maximum de ${most} liens. Révoquez-en un d’abord`,
  'not-live': () => 'l’article n’est pas publié dans cette édition',
  'no-one-to-ask': () => 'vous êtes seul à suivre l’article dans cette édition. Rectifiez-le vous-même',
  'not-a-version': () => 'ce n’est pas le même article. Rechargez la page',
  'no-reason': () => 'le motif manque. Indiquez-le',
  'time-does-not-exist': () =>
    'cette heure n’existe pas ce jour-là, à cause du changement d’heure. Choisissez-en une autre',
  'time-is-ambiguous': () => 'cette heure revient deux fois ce jour-là. Précisez laquelle',
  'schedule-before-embargo': () =>
    'une version de l’article est programmée avant cette heure. Déplacez-la ou annulez-la d’abord',
  'needs-override': () => 'un contrôle demande un motif pour publier quand même',
  'not-a-body': () => unknownPart,
  'unknown-node': () => unknownPart,
  'unknown-mark': () => unknownPart,
  'unknown-attribute': () => unknownPart,
  'wrong-attribute': () => unknownPart,
  'wrong-structure': () => unknownPart,
  'not-json': () => damaged,
  'broken-body': () => damaged,
  'unknown-encoding': () => damaged,
  'foreign-origin': () =>
    'cette page a été ouverte à une adresse qui n’est pas celle de la rédaction. Ouvrez-la à la bonne adresse',
  'second-factor-required': () => 'configurez d’abord la validation en deux étapes',
  'reauthentication-required': () => 'confirmez d’abord votre identité',
  'held-for-review': () =>
    'un administrateur doit d’abord vérifier vos actions : vous avez modifié beaucoup d’articles publiés en peu de temps. Demandez-lui de vous laisser continuer',
  'signed-out': () => 'vous êtes déconnecté. Reconnectez-vous',
  'somebody-else-signed-in': () => 'quelqu’un d’autre s’est connecté dans ce navigateur. Reconnectez-vous',
  'database-away': () => 'la base de données est injoignable. Réessayez dans un instant',
  'cannot-be-read': () => 'l’article est endommagé sur le serveur. Prévenez un administrateur',
  'server-error': () => 'une erreur s’est produite sur le serveur. Réessayez',
};

export const fieldProblems: FieldProblemWords = {
  tooLong: (field, most) => `« ${field} » dépasse ${most} caractères. Raccourcissez-le`,
  tooMany: (field, most) => `« ${field} » dépasse ${most} éléments. Supprimez-en`,
  wrong: field => `le contenu de « ${field} » n’est pas valable. Corrigez-le`,
};

export const uploads: UploadWords = {
  'too-large': most => `Le fichier dépasse ${most}. Choisissez-en un plus petit.`,
  'too-many-pixels': most => `L’image dépasse ${most} de pixels. Choisissez-en une plus petite.`,
  'not-a-picture': () => 'Ce type d’image n’est pas accepté. Choisissez un fichier JPEG, PNG, WebP ou GIF.',
  'not-a-recording': () =>
    'Ce type d’enregistrement n’est pas accepté. Choisissez un fichier MP3, M4A, Ogg, WAV, MP4 ou WebM.',
  'picture-is-damaged': () => 'L’image est endommagée et illisible.',
  'picture-takes-too-much': () =>
    'L’image demande trop de mémoire. Enregistrez-la en plus petit et renvoyez-la.',
  'too-many-uploads': most =>
    `Vous envoyez déjà ${most} fichiers à la fois. Attendez qu’ils soient arrivés, puis renvoyez celui-ci.`,
  'too-deep': () => 'La description du fichier est illisible. Réessayez.',
  'wrong-input': () => 'La description du fichier est illisible. Réessayez.',
  'no-file': () => 'Le fichier est vide. Choisissez-en un autre.',
  'not-a-form': () => 'Le fichier est arrivé endommagé. Renvoyez-le.',
  'not-json': () => 'Le fichier est arrivé endommagé. Renvoyez-le.',
  'broken-body': () => 'L’envoi du fichier s’est interrompu. Renvoyez-le.',
  'unknown-encoding': () => 'Le fichier est arrivé endommagé. Renvoyez-le.',
  infected: () =>
    'Un virus a été détecté dans le fichier ; il n’a pas été enregistré. Prévenez la personne qui vous l’a envoyé.',
  'scanner-away': () =>
    'L’antivirus ne répond pas ; le fichier n’a pas été enregistré. Renvoyez-le dans une minute ou prévenez un administrateur.',
  'too-large-to-scan': () =>
    'Le fichier est trop volumineux pour l’antivirus. Choisissez-en un plus petit ou demandez à un administrateur.',
  overloaded: () => 'Le serveur reçoit beaucoup de fichiers. Renvoyez-le dans une minute.',
  'foreign-origin': () =>
    'Cette page a été ouverte à une adresse qui n’est pas celle de la rédaction. Ouvrez-la à la bonne adresse.',
  'second-factor-required': () => 'Configurez d’abord la validation en deux étapes.',
  'reauthentication-required': () => 'Confirmez d’abord votre identité.',
  'signed-out': () =>
    'Vous êtes déconnecté. Reconnectez-vous dans un autre onglet, puis choisissez le fichier à nouveau.',
  'somebody-else-signed-in': () =>
    'Quelqu’un d’autre s’est connecté dans ce navigateur. Reconnectez-vous, puis choisissez le fichier à nouveau.',
  'needs-role': () => 'Votre rôle ne permet pas d’ajouter des fichiers. Adressez-vous à un administrateur.',
  deactivated: () => 'Votre compte est désactivé. Adressez-vous à un administrateur.',
  'database-away': () => 'La base de données est injoignable. Renvoyez le fichier dans un instant.',
  'cannot-be-read': () => 'Le fichier n’a pas pu être enregistré. Prévenez un administrateur.',
  'server-error': () => 'Une erreur s’est produite sur le serveur. Renvoyez le fichier.',
  offline: () => 'Le fichier n’a pas pu être envoyé. Vérifiez le réseau, puis choisissez-le à nouveau.',
};
