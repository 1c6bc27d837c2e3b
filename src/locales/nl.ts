import type { Language } from '../messages/language.js';

const RETRY = 'Opnieuw proberen';
const RENEW = 'Toegang verlengen';
const START_AGAIN = 'Opnieuw koppelen';
const OFFLINE = 'Je bent offline, dus er is niets verstuurd. Probeer het opnieuw zodra je weer online bent.';
const SESSION = 'Je sessie is verlopen. Log opnieuw in.';
const GONE = 'Deze koppeling bestaat niet meer.';
const EXPIRED = 'De tijd om in te loggen is voorbij. Je kunt opnieuw beginnen.';
const TOO_MANY =
  'Er waren meerdere pogingen in korte tijd. Wacht een paar minuten en probeer het dan opnieuw.';

/**
 * Dutch.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[nl]} locale="nl" />;
 */
export const nl: Language = {
  tag: 'nl',
  words: {
    labels: {
      connecting: 'Wordt gekoppeld',
      notFinished: 'Niet afgerond',
      connected: 'Gekoppeld',
      renewSoon: 'Binnenkort verlengen',
      newAccounts: 'Nieuwe rekeningen',
      partial: 'Deels bijgewerkt',
      duplicate: 'Dubbel gekoppeld',
      institutionUnavailable: 'Bank niet bereikbaar',
      actionAtInstitution: 'Actie bij je bank',
      delayed: 'Updates vertraagd',
      updatesOnRequest: 'Updates op verzoek',
      reconnect: 'Herstel nodig',
      repairing: 'Wordt gerepareerd',
      accessEnded: 'Toegang verlopen',
      broken: 'Geen updates',
      unsupported: 'Niet meer beschikbaar',
      paused: 'Updates gepauzeerd',
      disconnected: 'Ontkoppeld',
      unknown: 'Status niet bekend',
    },
    actions: {
      reconnect: 'Koppeling herstellen',
      linkNewAccounts: 'Rekeningen toevoegen',
      refresh: 'Nu bijwerken',
      confirmInstitutionAction: 'Dit heb ik gedaan',
      keepDuplicate: 'Deze behouden',
      delete: 'Ontkoppelen',
      startNewConnection: START_AGAIN,
      connectAnotherInstitution: 'Andere bank kiezen',
    },
    notices: {
      notCompleted: {
        title: 'Het koppelen van {institution} is niet afgerond',
        body: 'Er is niets gekoppeld. Je kunt opnieuw beginnen wanneer je wilt.',
        actions: { startNewConnection: 'Opnieuw beginnen' },
      },
      accessExpiring: {
        title: 'Verleng de toegang tot {institution}',
        body: 'Alles wordt nog bijgewerkt. Je bank vraagt je af en toe om de toegang te bevestigen. Verleng nu, dan blijven de updates komen.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: 'Misschien heb je meer rekeningen bij {institution}',
        body: 'Kies welke rekeningen je hier wilt zien. Wat je al hebt toegevoegd, blijft zoals het is.',
      },
      partialData: {
        title: 'Er ontbreken gegevens van {institution}',
        body: 'De rest is er al. Als je nog een keer bijwerkt, komt wat ontbreekt vaak alsnog binnen.',
        lastingBody:
          'Ook na het bijwerken is nog niet alles binnen. Meestal helpt het om de koppeling te herstellen.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution} is meer dan één keer gekoppeld',
        body: 'Deze koppelingen bevatten dezelfde rekeningen, dus één is genoeg. Als je deze verwijdert, verandert er niets aan de andere. Als je deze behoudt, komen de updates voortaan via deze koppeling.',
        actions: { delete: 'Deze verwijderen' },
      },
      institutionOutage: {
        title: '{institution} heeft moeite met het doorgeven van updates',
        body: 'Je hoeft niets te doen. De updates gaan verder zodra de bank weer bereikbaar is. Wat je nu al ziet, blijft hier staan.',
      },
      institutionAction: {
        title: '{institution} heeft eerst iets van je nodig',
        body: 'Open de app of website van je bank en kijk of er een verzoek voor je klaarstaat. Kom daarna hier terug.',
      },
      providerOutage: {
        title: 'Updates van {institution} zijn vertraagd',
        body: 'De vertraging ligt bij ons, niet bij je bank. Je hoeft niets te doen. De updates komen vanzelf alsnog binnen.',
      },
      interactiveRefresh: {
        title: '{institution} wordt bijgewerkt als jij erom vraagt',
        body: 'Deze bank geeft alleen nieuwe gegevens door terwijl je hier bent. Werk bij wanneer je de laatste stand wilt zien.',
      },
      reconnect: {
        title: 'Log opnieuw in bij {institution}',
        body: 'Tot die tijd zijn er geen updates. Wat je nu al ziet, blijft hier staan.',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: 'Herstel de koppeling met {institution}',
            body: 'Tot die tijd zijn er geen updates. Wat je nu al ziet, blijft hier staan.',
          },
        },
      },
      institutionRepair: {
        title: 'De koppeling met {institution} wordt gerepareerd',
        body: 'De updates zijn gepauzeerd tot dit klaar is. Je kunt af en toe proberen de koppeling te herstellen, al lukt het misschien nog niet.',
        lastingBody:
          'De updates zijn nog steeds gepauzeerd. Misschien lukt het inmiddels om de koppeling te herstellen. Het is een poging waard.',
        actions: { reconnect: 'Probeer te herstellen' },
      },
      accessEnded: {
        title: 'De toegang tot {institution} is verlopen',
        body: 'Verleng de toegang om weer updates te krijgen. Wat je nu al ziet, blijft hier staan.',
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} wordt niet meer bijgewerkt',
        body: 'Er is al een tijdje niets binnengekomen. Koppel de bank opnieuw om verder te gaan. Wat je nu al ziet, blijft hier staan.',
        actions: { reconnect: 'Probeer te herstellen' },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: 'Deze koppeling met {institution} werkt niet meer',
            body: 'Wil je toch updates blijven krijgen? Koppel de bank dan opnieuw. Wat je nu al ziet, blijft hier staan.',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution} kan hier niet meer worden gekoppeld',
        body: 'Wat je nu al ziet, blijft hier staan. Voor nieuwe gegevens kun je een andere bank koppelen.',
      },
      delayed: {
        title: '{institution} doet er langer over dan normaal',
        body: 'Er zijn nog geen nieuwe gegevens binnen. Meestal komen ze met de volgende update. Je hoeft niets te doen.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: 'Updates van {institution} zijn gepauzeerd',
        body: 'Wat je nu al ziet, blijft hier staan. Kijk later nog eens.',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'Je hoeft niets te doen. Wat je nu al ziet, blijft hier staan.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: 'Er ging iets mis aan onze kant. Wat je nu al ziet, blijft hier staan. Kijk later nog eens.',
          },
        },
      },
      disconnected: {
        title: '{institution} is ontkoppeld',
        body: 'Er komen geen updates meer. Je kunt de bank op elk moment opnieuw koppelen.',
      },
    },
    notice: {
      snooze: 'Later herinneren',
      dismiss: 'Niet nu',
      accessEndsIn: 'De toegang verloopt {when}.',
      accessEndsOn: 'De toegang verloopt op {date}.',
      accessEndsNow: 'De toegang kan elk moment verlopen.',
      nextUpdateIn: 'Je kunt {when} weer bijwerken.',
    },
    institutionMessage: {
      attribution: 'Bericht van {institution}',
      goToInstitution: 'Naar {host}',
      thenConfirm: 'Laat het hier weten als het gedaan is.',
      more: 'Meer tonen',
      less: 'Minder tonen',
    },
    button: {
      pending: 'Een moment…',
      about: '({institution})',
      cooldown: 'Nu niet beschikbaar.',
      cooldownUntil: 'Weer beschikbaar {when}.',
      cooldownUntilDate: 'Weer beschikbaar op {date}.',
      offline: 'Je bent offline.',
      notAllowed: 'Vraag het aan degene die deze koppeling beheert.',
    },
    freshness: {
      never: 'Nog geen gegevens',
      importing: 'Je gegevens worden opgehaald',
      stalled: 'Het ophalen van je gegevens duurt langer dan normaal',
      updatedAgo: 'Bijgewerkt: {when}',
      updatedOn: 'Bijgewerkt op {date}',
      staleSince: 'Geen nieuwe gegevens sinds {date}',
    },
    card: {
      accounts: { one: '{count} rekening', other: '{count} rekeningen' },
      account: '{name} ••{mask}',
      unnamed: 'je bank',
      unnamedAtStart: 'Je bank',
    },
    cardMore: {
      snoozedUntil: 'Je krijgt {when} een herinnering.',
      snoozedUntilDate: 'Je krijgt op {date} een herinnering.',
      showAgain: 'Nu tonen',
      manage: 'Beheren',
    },
    list: {
      label: 'Gekoppelde banken',
      groups: {
        needsYou: 'Wacht op jou',
        waiting: 'In behandeling',
        connected: 'Gekoppeld',
        ended: 'Beëindigd',
      },
      loading: 'Je banken worden geladen',
      slow: 'Dit duurt langer dan normaal.',
      emptyTitle: 'Nog geen bank gekoppeld',
      emptyBody: 'Koppel een bank om je rekeningen hier te zien.',
      connect: 'Bank koppelen',
      failedTitle: 'Je banken kunnen nu niet worden getoond',
      failedBody: 'Het laden is niet gelukt. Probeer het zo meteen opnieuw.',
      offlineTitle: 'Je bent offline',
      offlineBody: 'Je ziet je banken hier zodra je weer internetverbinding hebt.',
      sessionTitle: 'Je sessie is verlopen',
      sessionBody: 'Log opnieuw in om je banken te zien.',
      retry: RETRY,
      noMatch: 'Geen bank gevonden.',
      incomplete: 'Sommige van je banken worden nu niet getoond.',
      outdated: 'Dit is misschien niet actueel. De laatste gegevens konden niet worden geladen.',
      updatesPaused: 'De updates zijn gepauzeerd. Wat je ziet, loopt misschien iets achter.',
      check: 'Nu controleren',
    },
    finder: {
      search: 'Zoek in je banken',
      hint: 'Gebruik de pijltoetsen omlaag en omhoog om van bank naar bank te gaan.',
      state: 'Status',
      anyState: 'Alle',
      actor: 'Wacht op',
      anyActor: 'Alle',
      actors: { customer: 'Jou', institution: 'De bank', operator: 'Ons', nobody: 'Niemand' },
      order: 'Volgorde',
      orders: { urgency: 'Meest dringend eerst', name: 'Op naam', updated: 'Laatst bijgewerkt eerst' },
      numbered: '{name} ({count})',
      found: { one: '{count} van {total} bank', other: '{count} van {total} banken' },
      showAll: 'Alles tonen',
    },
    outcomes: {
      confirming:
        'Bedankt. We controleren dit bij {institution}. Dat kan een minuut of twee duren. Je kunt deze pagina verlaten.',
      restored: '{institution} wordt weer bijgewerkt.',
      renewed: 'De toegang tot {institution} is verlengd.',
      stillBroken:
        'Het inloggen is gelukt, maar er komen nog geen updates van {institution}. Dat kan een paar minuten duren. Blijft het zo, probeer het dan nog een keer.',
      timedOut:
        'We konden dit nog niet controleren bij {institution}. Je ziet het resultaat hier zodra het bekend is.',
      abandoned: 'Dit is niet afgerond, dus er is niets veranderd.',
      accountsChecking:
        'Bedankt. De rekeningen die je hebt gekozen bij {institution} worden verwerkt. Dat kan een minuut of twee duren.',
      accountsAdded:
        'De rekeningen die je hebt gekozen bij {institution} zijn opgeslagen. Nieuwe rekeningen zie je hier binnenkort.',
      accountsUnchanged:
        'Er zijn nog geen nieuwe rekeningen van {institution} binnen. Dat kan een paar minuten duren.',
      starting:
        'Bedankt. We koppelen {institution}. Dat kan een minuut of twee duren. Je kunt deze pagina verlaten.',
      started: '{institution} is gekoppeld. Je gegevens zijn onderweg.',
      startUnconfirmed: 'De nieuwe koppeling is nog niet klaar. Die verschijnt hier zodra het zover is.',
      replaced: '{institution} is opnieuw gekoppeld. Je kunt deze oude koppeling verwijderen.',
      refreshing:
        'We hebben de laatste gegevens opgevraagd bij {institution}. Dat kan een paar minuten duren.',
      refreshed: 'De laatste gegevens van {institution} zijn binnen.',
      refreshUnchanged: '{institution} had tot nu toe geen nieuwe gegevens.',
      refreshUnconfirmed: 'We konden nog niet zien of {institution} iets nieuws heeft gestuurd.',
      stillAsked: '{institution} wacht nog op je. Het kan even duren voordat ze zien wat je hebt gedaan.',
      removing: '{institution} wordt ontkoppeld.',
      removed: '{institution} is ontkoppeld.',
      removalUnconfirmed: '{institution} is nog niet ontkoppeld. Je ziet het hier zodra het zover is.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          'De koppeling met {institution} kan zo niet meer worden hersteld. Je kunt de bank wel opnieuw koppelen.',
        tooMany: TOO_MANY,
        unavailable:
          'Het inloggen bij {institution} kon niet worden gestart. Er is niets veranderd. Probeer het zo meteen opnieuw.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Deze bank is niet meer te vinden. Kies een andere.',
        notPossible: 'Deze bank kan nu niet worden gekoppeld. Misschien is deze al gekoppeld.',
        tooMany: TOO_MANY,
        unavailable:
          'Het koppelen van een bank kon niet worden gestart. Er is niets veranderd. Probeer het zo meteen opnieuw.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution} kan nu niet worden bijgewerkt. Je ziet hier wat er nodig is.',
        tooMany:
          'We hebben {institution} net nog om updates gevraagd. Wacht even voordat je het opnieuw probeert.',
        unavailable: '{institution} kon niet worden bijgewerkt. Probeer het zo meteen opnieuw.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution} is al ontkoppeld.',
        notPossible: '{institution} is al ontkoppeld of kan nu niet worden ontkoppeld.',
        tooMany: TOO_MANY,
        unavailable:
          'We konden niet zien of {institution} is ontkoppeld. Staat de bank hier nog, probeer het dan zo meteen opnieuw.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: 'Inloggen bij {institution}',
        linkNewAccounts: 'Rekeningen kiezen bij {institution}',
        refresh: '{institution} bijwerken',
        start: 'Bank koppelen',
      },
      frame: 'Veilig inloggen',
      opening: 'Het beveiligde inlogscherm wordt geopend…',
      slow: 'Dit duurt langer dan normaal.',
      silentTitle: 'Het inlogscherm gaat hier niet open',
      silentBody:
        'Misschien houdt je browser of je netwerk het tegen. Je kunt het opnieuw proberen of inloggen in een nieuw venster.',
      trouble: 'Gaat het inloggen niet verder, dan kun je opnieuw beginnen.',
      failedTitle: 'Dat is niet gelukt',
      windowTitle: 'Ga verder in het andere venster',
      windowBody: 'Kom hier terug als je daar klaar bent.',
      windowBlocked:
        'Je browser heeft het venster niet geopend. Sta pop-upvensters toe voor deze pagina en probeer het dan opnieuw.',
      openWindow: 'In nieuw venster openen',
      check: 'Ik ben klaar',
      retry: RETRY,
      startNew: START_AGAIN,
      close: 'Sluiten',
    },
    removal: {
      title: '{institution} ontkoppelen?',
      accountsGo: 'Deze rekeningen worden niet meer bijgewerkt:',
      accountsUnknown: 'Alle rekeningen van deze koppeling worden niet meer bijgewerkt.',
      historyStays: 'Wat je nu al ziet, kan nog een tijdje zichtbaar blijven.',
      mayNotComeBack: 'Als je de bank later opnieuw koppelt, komen oudere gegevens misschien niet terug.',
      duplicateTitle: 'Deze extra koppeling verwijderen?',
      duplicateBody:
        'Je rekeningen bij {institution} blijven staan via de andere koppeling. Er verdwijnt niets van wat je hier ziet.',
      keep: 'Behouden',
      reconnect: 'Liever herstellen',
      confirm: 'Ontkoppelen',
      confirmDuplicate: 'Verwijderen',
      account: '{name} eindigend op {mask}',
    },
    duplicates: {
      more: { one: 'Nog één keer gekoppeld', other: 'Nog {count} keer gekoppeld' },
      review: 'Bekijken',
      title: '{institution} is meer dan één keer gekoppeld',
      body: 'Al deze koppelingen bevatten dezelfde rekeningen en één ervan zorgt voor de updates. Als je een extra koppeling verwijdert, verandert er niets aan wat je hier ziet. Als je een andere gebruikt, komen de updates voortaan via die koppeling.',
      mainBroken:
        'Bekijk eerst de koppeling die voor de updates zorgt, want die wacht op je. De andere volgen daarna vanzelf.',
      isMain: 'Zorgt voor de updates',
      keep: 'Deze gebruiken',
      remove: 'Verwijderen',
      nth: '(koppeling {position})',
      connectedOn: 'Gekoppeld op {date}',
      close: 'Klaar',
    },
    fix: {
      title: 'Banken die op je wachten',
      step: '{position} van {count}',
      next: 'Volgende',
      skip: 'Niet nu',
      solved: '{institution} wacht niet meer op je.',
      allDoneTitle: 'Alles is geregeld',
      allDoneBody: 'Er wacht nu geen bank op je.',
      leftTitle: 'Dat was het voor nu',
      leftBody: {
        one: 'Er wacht nog één bank op je.',
        other: 'Er wachten nog {count} banken op je.',
      },
      close: 'Sluiten',
    },
    news: {
      changed: '{institution}, nieuwe status: {state}',
      several: {
        one: 'De status van {count} bank is veranderd.',
        other: 'De status van {count} banken is veranderd.',
      },
    },
    alerts: {
      label: 'Banken die op je wachten',
      title: { one: '{count} bank wacht op je', other: '{count} banken wachten op je' },
      review: 'Bekijken',
    },
  },
};
