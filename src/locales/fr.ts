import type { Language } from '../messages/language.js';

const RETRY = 'Réessayer';
const RENEW = 'Renouveler l’accès';
const TRY_RECONNECT = 'Essayer de reconnecter';
const CONNECT_AGAIN = 'Connecter à nouveau';
const STAYS = 'Les données déjà affichées restent visibles.';
const OFFLINE =
  'Vous êtes hors ligne, rien n’a donc été envoyé. Veuillez réessayer une fois la connexion internet rétablie.';
const SESSION = 'Votre session a expiré. Veuillez vous identifier à nouveau.';
const GONE = 'Cette connexion n’existe plus.';
const EXPIRED = 'Le temps prévu pour vous identifier est écoulé. Vous pouvez recommencer.';
const TOO_MANY =
  'Il y a eu plusieurs tentatives en peu de temps. Veuillez patienter quelques minutes, puis réessayer.';

/**
 * French.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[fr]} locale="fr" />;
 */
export const fr: Language = {
  tag: 'fr',
  words: {
    labels: {
      connecting: 'Connexion en cours',
      notFinished: 'Connexion inachevée',
      connected: 'Connexion active',
      renewSoon: 'À renouveler bientôt',
      newAccounts: 'Nouveaux comptes',
      partial: 'Mise à jour partielle',
      duplicate: 'Connexion en double',
      institutionUnavailable: 'Banque indisponible',
      actionAtInstitution: 'À faire côté banque',
      delayed: 'Mise à jour retardée',
      updatesOnRequest: 'Mise à jour manuelle',
      reconnect: 'À reconnecter',
      repairing: 'Réparation en cours',
      accessEnded: 'Accès expiré',
      broken: 'Plus de mises à jour',
      unsupported: 'N’est plus disponible',
      paused: 'Mises à jour en pause',
      disconnected: 'Banque déconnectée',
      unknown: 'Statut indisponible',
    },
    actions: {
      reconnect: 'Reconnecter',
      linkNewAccounts: 'Ajouter des comptes',
      refresh: 'Mettre à jour',
      confirmInstitutionAction: 'C’est fait',
      keepDuplicate: 'Garder celle-ci',
      delete: 'Déconnecter',
      startNewConnection: CONNECT_AGAIN,
      connectAnotherInstitution: 'Choisir une autre banque',
    },
    notices: {
      notCompleted: {
        title: 'La connexion à {institution} n’est pas terminée',
        body: 'Rien n’a été connecté. Vous pouvez recommencer quand vous le souhaitez.',
        actions: { startNewConnection: 'Recommencer' },
      },
      accessExpiring: {
        title: 'Renouvelez l’accès à {institution}',
        body: 'Pour l’instant, les mises à jour se poursuivent. Votre banque vous demande de confirmer l’accès de temps en temps. Renouvelez-le dès maintenant pour éviter toute interruption.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: 'Vous avez peut-être d’autres comptes chez {institution}',
        body: 'Choisissez ceux que vous souhaitez voir ici. Ceux que vous avez déjà ajoutés ne changent pas.',
      },
      partialData: {
        title: '{institution}\u00a0: certaines données manquent',
        body: 'Le reste est bien là. Une nouvelle mise à jour suffit souvent à récupérer ce qui manque.',
        lastingBody:
          'La nouvelle mise à jour n’a pas tout récupéré. Reconnecter la banque suffit généralement.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: 'Vous avez plusieurs connexions à {institution}',
        body: 'Ces connexions contiennent les mêmes comptes, une seule suffit donc. Retirer celle-ci ne change rien aux autres. Si vous la gardez, c’est elle qui recevra les mises à jour.',
        actions: { delete: 'Retirer celle-ci' },
      },
      institutionOutage: {
        title: '{institution} ne peut pas transmettre de données pour le moment',
        body: `Vous n’avez rien à faire. Les mises à jour reprendront dès que la banque sera de nouveau disponible. ${STAYS}`,
      },
      institutionAction: {
        title: '{institution} attend une action de votre part',
        body: 'Ouvrez l’application ou le site de votre banque et regardez si une demande vous y attend. Revenez ensuite ici.',
      },
      providerOutage: {
        title: '{institution}\u00a0: mises à jour retardées',
        body: 'Le retard vient de nous, pas de votre banque. Vous n’avez rien à faire, tout sera rattrapé.',
      },
      interactiveRefresh: {
        title: '{institution} se met à jour à votre demande',
        body: 'Cette banque ne transmet de nouvelles données que lorsque vous êtes ici. Lancez une mise à jour chaque fois que vous souhaitez voir les plus récentes.',
      },
      reconnect: {
        title: '{institution} vous demande de vous identifier à nouveau',
        body: `En attendant, les mises à jour sont arrêtées. ${STAYS}`,
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: 'Veuillez reconnecter {institution}',
            body: `En attendant, les mises à jour sont arrêtées. ${STAYS}`,
          },
        },
      },
      institutionRepair: {
        title: 'La connexion à {institution} est en cours de réparation',
        body: 'En attendant, les mises à jour sont en pause. Vous pouvez essayer de reconnecter la banque de temps en temps, même si cela ne fonctionne peut-être pas encore.',
        lastingBody:
          'Les mises à jour sont toujours en pause. Il est peut-être déjà possible de reconnecter la banque, cela vaut la peine d’essayer.',
        actions: { reconnect: TRY_RECONNECT },
      },
      accessEnded: {
        title: 'L’accès à {institution} a expiré',
        body: `Renouvelez-le pour recevoir à nouveau les mises à jour. ${STAYS}`,
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} ne se met plus à jour',
        body: `Aucune nouvelle donnée n’est arrivée depuis un certain temps. Connectez à nouveau la banque pour continuer. ${STAYS}`,
        actions: { reconnect: TRY_RECONNECT },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: 'Cette connexion à {institution} ne fonctionne plus',
            body: `Si vous souhaitez toujours recevoir les mises à jour, connectez à nouveau la banque. ${STAYS}`,
          },
        },
      },
      institutionUnsupported: {
        title: 'Il n’est plus possible de connecter {institution} ici',
        body: `${STAYS} Pour recevoir de nouvelles données, vous pouvez connecter une autre banque.`,
      },
      delayed: {
        title: '{institution} met plus de temps que d’habitude',
        body: 'Les nouvelles données ne sont pas encore arrivées. Elles arrivent en général avec la mise à jour suivante, vous n’avez rien à faire.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}\u00a0: mises à jour en pause',
        body: `${STAYS} Merci de revenir un peu plus tard.`,
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: `Vous n’avez rien à faire. ${STAYS}`,
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: `Quelque chose n’a pas fonctionné de notre côté. ${STAYS} Merci de revenir un peu plus tard.`,
          },
        },
      },
      disconnected: {
        title: 'La connexion à {institution} a pris fin',
        body: 'Il n’y a plus de mises à jour. Vous pouvez connecter à nouveau la banque à tout moment.',
      },
    },
    notice: {
      snooze: 'Rappeler plus tard',
      dismiss: 'Pas maintenant',
      accessEndsIn: 'L’accès expire {when}.',
      accessEndsOn: 'L’accès expire le {date}.',
      accessEndsNow: 'L’accès peut expirer à tout moment.',
      nextUpdateIn: 'La prochaine mise à jour sera possible {when}.',
    },
    institutionMessage: {
      attribution: 'Message transmis par {institution}',
      goToInstitution: 'Aller sur {host}',
      thenConfirm: 'Une fois que c’est fait, indiquez-le ici.',
      more: 'Afficher plus',
      less: 'Afficher moins',
    },
    button: {
      pending: 'Un instant…',
      about: '({institution})',
      cooldown: 'Indisponible pour le moment.',
      cooldownUntil: 'De nouveau disponible {when}.',
      cooldownUntilDate: 'De nouveau disponible le {date}.',
      offline: 'Vous êtes hors ligne.',
      notAllowed: 'Veuillez vous adresser à la personne qui gère cette connexion.',
    },
    freshness: {
      never: 'Pas encore de données',
      importing: 'Récupération de vos données',
      stalled: 'Vos données tardent plus que d’habitude',
      updatedAgo: 'Mise à jour\u00a0: {when}',
      updatedOn: 'Mise à jour le {date}',
      staleSince: 'Pas de nouvelles données depuis le {date}',
    },
    card: {
      accounts: { one: '{count} compte', many: '{count} de comptes', other: '{count} comptes' },
      account: '{name} ••{mask}',
      unnamed: 'votre banque',
      unnamedAtStart: 'Votre banque',
    },
    cardMore: {
      snoozedUntil: 'Nous vous le rappellerons {when}.',
      snoozedUntilDate: 'Nous vous le rappellerons le {date}.',
      showAgain: 'Afficher maintenant',
      manage: 'Gérer',
    },
    list: {
      label: 'Banques connectées',
      groups: {
        needsYou: 'À traiter',
        waiting: 'En attente',
        connected: 'Connexions actives',
        ended: 'Connexions terminées',
      },
      loading: 'Chargement de vos banques',
      slow: 'Cela prend plus de temps que d’habitude.',
      emptyTitle: 'Aucune banque connectée pour le moment',
      emptyBody: 'Connectez une banque pour voir vos comptes ici.',
      connect: 'Connecter une banque',
      failedTitle: 'Vos banques ne peuvent pas être affichées pour le moment',
      failedBody: 'Le chargement n’a pas abouti. Veuillez réessayer dans un instant.',
      offlineTitle: 'Vous êtes hors ligne',
      offlineBody: 'Vos banques s’afficheront ici dès que votre connexion internet sera rétablie.',
      sessionTitle: 'Votre session a expiré',
      sessionBody: 'Veuillez vous identifier à nouveau pour voir vos banques.',
      retry: RETRY,
      noMatch: 'Aucune banque ne correspond.',
      incomplete: 'Certaines de vos banques ne sont pas affichées pour le moment.',
      outdated: 'Ces données ne sont peut-être plus à jour. Les dernières n’ont pas pu être chargées.',
      updatesPaused:
        'Les mises à jour sont en pause. Les données affichées peuvent être légèrement en retard.',
      check: 'Vérifier maintenant',
    },
    finder: {
      search: 'Rechercher parmi vos banques',
      hint: 'Utilisez les flèches bas et haut pour passer d’une banque à l’autre.',
      state: 'Statut',
      anyState: 'Tous les statuts',
      actor: 'Qui doit agir',
      anyActor: 'Tous les cas',
      actors: { customer: 'Vous', institution: 'La banque', operator: 'Nous', nobody: 'Personne' },
      order: 'Trier par',
      orders: { urgency: 'Urgence', name: 'Nom', updated: 'Mise à jour la plus récente' },
      numbered: '{name} ({count})',
      found: {
        one: '{count} sur {total} banque',
        many: '{count} sur {total} banques',
        other: '{count} sur {total} banques',
      },
      showAll: 'Tout afficher',
    },
    outcomes: {
      confirming:
        'Merci. Une vérification est en cours avec {institution}. Elle peut prendre une à deux minutes. Vous pouvez quitter cette page.',
      restored: '{institution} se met de nouveau à jour.',
      renewed: 'L’accès à {institution} est renouvelé.',
      stillBroken:
        'L’identification a réussi, mais {institution} ne se met pas encore à jour. Cela peut prendre quelques minutes. Si rien ne change, veuillez réessayer.',
      timedOut:
        'La vérification avec {institution} n’a pas encore abouti. Le résultat s’affichera ici dès qu’il sera connu.',
      abandoned: 'La démarche n’a pas été menée à son terme, rien n’a donc été modifié.',
      accountsChecking:
        'Merci. Votre choix de comptes chez {institution} est en cours d’enregistrement. Cela peut prendre une à deux minutes.',
      accountsAdded:
        'Votre choix de comptes chez {institution} est enregistré. Les nouveaux comptes s’afficheront sous peu.',
      accountsUnchanged:
        '{institution} n’a pas encore transmis de nouveaux comptes. Cela peut prendre quelques minutes.',
      starting:
        'Merci. La connexion à {institution} est en cours. Elle peut prendre une à deux minutes. Vous pouvez quitter cette page.',
      started: 'La connexion à {institution} est établie. Vos données arrivent.',
      startUnconfirmed:
        'La nouvelle connexion n’est pas encore prête. Elle s’affichera ici dès qu’elle le sera.',
      replaced:
        'La nouvelle connexion à {institution} est établie. Vous pouvez retirer celle-ci, qui est l’ancienne.',
      refreshing:
        'Nous avons demandé les dernières données à {institution}. Cela peut prendre quelques minutes.',
      refreshed: '{institution} est à jour.',
      refreshUnchanged: '{institution} n’a rien transmis de nouveau pour le moment.',
      refreshUnconfirmed: 'Nous ne savons pas encore si {institution} a transmis de nouvelles données.',
      stillAsked:
        '{institution} attend toujours une action de votre part. Si c’est déjà fait, la prise en compte peut prendre un peu de temps.',
      removing: 'Nous déconnectons {institution}.',
      removed: 'La connexion à {institution} a pris fin.',
      removalUnconfirmed:
        'La connexion à {institution} n’a pas encore pris fin. Cette page l’indiquera dès que ce sera fait.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          'Il n’est plus possible de reconnecter {institution} de cette façon. Vous pouvez en revanche connecter à nouveau la banque.',
        tooMany: TOO_MANY,
        unavailable:
          'L’identification chez {institution} n’a pas pu démarrer. Rien n’a été modifié, veuillez réessayer dans un instant.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Cette banque est désormais introuvable. Veuillez en choisir une autre.',
        notPossible: 'Cette banque ne peut pas être connectée pour le moment. Elle l’est peut-être déjà.',
        tooMany: TOO_MANY,
        unavailable:
          'La connexion de la banque n’a pas pu démarrer. Rien n’a été modifié, veuillez réessayer dans un instant.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          '{institution} ne peut pas se mettre à jour pour le moment. Vous verrez ici ce qu’il faut faire.',
        tooMany:
          'Une demande vient d’être envoyée à {institution}. Veuillez patienter avant d’en envoyer une autre.',
        unavailable:
          'La demande de mise à jour n’a pas pu être envoyée à {institution}. Veuillez réessayer dans un instant.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'La connexion à {institution} a déjà pris fin.',
        notPossible:
          'Soit la connexion à {institution} a déjà pris fin, soit il n’est pas possible de l’arrêter pour le moment.',
        tooMany: TOO_MANY,
        unavailable:
          'Nous n’avons pas pu vérifier si la connexion à {institution} a pris fin. Si elle figure toujours ici, veuillez réessayer dans un instant.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: 'S’identifier chez {institution}',
        linkNewAccounts: 'Choisir des comptes chez {institution}',
        refresh: 'Mettre à jour {institution}',
        start: 'Connecter une banque',
      },
      frame: 'Identification sécurisée',
      opening: 'Ouverture de l’identification sécurisée…',
      slow: 'Cela prend plus de temps que d’habitude.',
      silentTitle: 'L’identification ne s’ouvre pas ici',
      silentBody:
        'Votre navigateur ou votre réseau la bloque peut-être. Vous pouvez réessayer ou vous identifier dans une nouvelle fenêtre.',
      trouble: 'Si l’identification n’avance plus, vous pouvez recommencer.',
      failedTitle: 'Cela n’a pas fonctionné',
      windowTitle: 'Veuillez continuer dans l’autre fenêtre',
      windowBody: 'Une fois que vous y aurez terminé, revenez ici.',
      windowBlocked:
        'Votre navigateur n’a pas ouvert la fenêtre. Autorisez les fenêtres pop-up pour cette page, puis réessayez.',
      openWindow: 'Ouvrir une nouvelle fenêtre',
      check: 'J’ai terminé',
      retry: RETRY,
      startNew: CONNECT_AGAIN,
      close: 'Fermer',
    },
    removal: {
      title: 'Déconnecter {institution}\u00a0?',
      accountsGo: 'Ces comptes ne seront plus mis à jour\u00a0:',
      accountsUnknown: 'Plus aucun compte de cette connexion ne sera mis à jour.',
      historyStays: 'Les données déjà affichées peuvent rester visibles un certain temps.',
      mayNotComeBack:
        'Si vous connectez à nouveau la banque plus tard, les données les plus anciennes pourraient ne pas réapparaître.',
      duplicateTitle: 'Retirer cette connexion en trop\u00a0?',
      duplicateBody:
        'Vos comptes chez {institution} restent là grâce à l’autre connexion. Rien de ce que vous voyez ici ne disparaît.',
      keep: 'Garder la connexion',
      reconnect: 'Plutôt reconnecter',
      confirm: 'Déconnecter',
      confirmDuplicate: 'Retirer',
      account: '{name} se terminant par {mask}',
    },
    duplicates: {
      more: {
        one: 'Une autre connexion',
        many: '{count} d’autres connexions',
        other: '{count} autres connexions',
      },
      review: 'Examiner',
      title: 'Vous avez plusieurs connexions à {institution}',
      body: 'Toutes contiennent les mêmes comptes, et une seule reçoit les mises à jour. Retirer une connexion en trop ne change rien à ce que vous voyez ici. Si vous en utilisez une autre, c’est elle qui recevra les mises à jour.',
      mainBroken: 'Celle qui reçoit les mises à jour demande d’abord votre attention. Les autres suivront.',
      isMain: 'Reçoit les mises à jour',
      keep: 'Utiliser celle-ci',
      remove: 'Retirer',
      nth: '(connexion {position})',
      connectedOn: 'Connexion du {date}',
      close: 'Terminé',
    },
    fix: {
      title: 'Banques qui demandent votre attention',
      step: '{position} sur {count}',
      next: 'Suivant',
      skip: 'Pas maintenant',
      solved: '{institution} ne demande plus votre attention.',
      allDoneTitle: 'Tout est en ordre',
      allDoneBody: 'Aucune banque ne demande votre attention pour le moment.',
      leftTitle: 'C’est tout pour le moment',
      leftBody: {
        one: 'Une banque demande encore votre attention.',
        many: '{count} de banques demandent encore votre attention.',
        other: '{count} banques demandent encore votre attention.',
      },
      close: 'Fermer',
    },
    news: {
      changed: '{institution}, nouveau statut\u00a0: {state}',
      several: {
        one: '{count} banque a changé de statut.',
        many: '{count} de banques ont changé de statut.',
        other: '{count} banques ont changé de statut.',
      },
    },
    alerts: {
      label: 'Banques qui demandent votre attention',
      title: {
        one: '{count} banque demande votre attention',
        many: '{count} de banques demandent votre attention',
        other: '{count} banques demandent votre attention',
      },
      review: 'Voir',
    },
  },
};
