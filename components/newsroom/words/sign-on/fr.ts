import type { signOn as english, signOnReasons as englishReasons } from './en';

/** What is said of signing in with the paper’s own provider, in French. */
export const signOn: typeof english = {
  with: provider => `Se connecter avec ${provider}`,
  failures: {
    'sign-on-failed': provider => `La connexion avec ${provider} a échoué. Réessayez.`,
    'sign-on-cancelled': provider => `${provider} indique que la connexion a été annulée.`,
    'sign-on-unreachable': provider => `${provider} est injoignable. Réessayez dans quelques minutes.`,
    'sign-on-no-access': () => 'Votre compte n’a pas accès à cette rédaction. Demandez à un administrateur.',
    'sign-on-email-not-verified': provider =>
      `${provider} n’a pas vérifié votre adresse e-mail. Faites-la vérifier, puis reconnectez-vous.`,
    'sign-on-other-account': provider =>
      `Une personne qui a votre adresse e-mail se connecte avec un autre compte de ${provider}. Demandez à un administrateur.`,
  },
  over: 'Cela a pris trop de temps. Reprenez la connexion au début.',
  title: 'Connexion',
  text: provider => `Vous vous connectez avec ${provider}. C’est aussi là que vous changez de mot de passe.`,
  again: provider =>
    `Connectez-vous à ${provider} dans le nouvel onglet. Revenez ensuite ici et cliquez sur Continuer.`,
  address: 'Transmettez cette adresse. La personne s’y connecte avec son compte professionnel.',
};

export const signOnReasons: typeof englishReasons = {
  'password-sign-in-is-off':
    'Ici, personne ne se connecte avec un mot de passe. Utilisez votre compte professionnel.',
};
