import type { Language } from '../messages/language.js';

const RETRY = 'Riprova';
const RENEW = 'Rinnova il consenso';
const TRY_RECONNECT = 'Prova a ricollegare';
const CONNECT_AGAIN = 'Collega di nuovo';
const STAYS = 'I dati già visibili restano qui.';
const OFFLINE = 'Sei offline, quindi non è stato inviato nulla. Riprova quando torni online.';
const SESSION = 'La sessione è scaduta. Accedi di nuovo.';
const GONE = 'Questo collegamento non esiste più.';
const EXPIRED = 'Il tempo per accedere è scaduto. Puoi ricominciare.';
const TOO_MANY = 'Ci sono stati diversi tentativi in poco tempo. Attendi qualche minuto e riprova.';

/**
 * Italian.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[it]} locale="it" />;
 */
export const it: Language = {
  tag: 'it',
  words: {
    labels: {
      connecting: 'Collegamento in corso',
      notFinished: 'Non completato',
      connected: 'Collegamento attivo',
      renewSoon: 'Da rinnovare presto',
      newAccounts: 'Nuovi conti',
      partial: 'Aggiornamento parziale',
      duplicate: 'Collegamento doppio',
      institutionUnavailable: 'Banca non disponibile',
      actionAtInstitution: 'Azione presso la banca',
      delayed: 'Dati in ritardo',
      updatesOnRequest: 'Aggiornamento manuale',
      reconnect: 'Da ricollegare',
      repairing: 'Ripristino in corso',
      accessEnded: 'Consenso scaduto',
      broken: 'Non si aggiorna',
      unsupported: 'Non più disponibile',
      paused: 'Aggiornamenti in pausa',
      disconnected: 'Banca scollegata',
      unknown: 'Stato non disponibile',
    },
    actions: {
      reconnect: 'Ricollega',
      linkNewAccounts: 'Aggiungi conti',
      refresh: 'Aggiorna ora',
      confirmInstitutionAction: 'L’ho fatto',
      keepDuplicate: 'Mantieni questo',
      delete: 'Scollega',
      startNewConnection: CONNECT_AGAIN,
      connectAnotherInstitution: 'Scegli un’altra banca',
    },
    notices: {
      notCompleted: {
        title: 'Il collegamento con {institution} non è stato completato',
        body: 'Non è stato collegato nulla. Puoi ricominciare quando vuoi.',
        actions: { startNewConnection: 'Ricomincia' },
      },
      accessExpiring: {
        title: 'Rinnova il consenso per {institution}',
        body: 'Per ora tutto si aggiorna. Di tanto in tanto la banca ti chiede di confermare il consenso: rinnovalo ora per non interrompere gli aggiornamenti.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: 'Potresti avere altri conti presso {institution}',
        body: 'Scegli quelli che vuoi vedere qui. Quelli che hai già aggiunto restano come sono.',
      },
      partialData: {
        title: '{institution}: mancano alcuni dati',
        body: 'Il resto è già qui. Spesso basta un altro aggiornamento per ricevere ciò che manca.',
        lastingBody:
          'Anche dopo un nuovo aggiornamento mancano alcuni dati. Di solito basta ricollegare la banca.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: 'Hai più di un collegamento con {institution}',
        body: 'Questi collegamenti comprendono gli stessi conti, quindi ne basta uno. Se rimuovi questo, gli altri non cambiano. Se lo mantieni, sarà questo a ricevere gli aggiornamenti.',
        actions: { delete: 'Rimuovi questo' },
      },
      institutionOutage: {
        title: '{institution} al momento non riesce a inviare dati',
        body: `Non devi fare nulla. Gli aggiornamenti riprenderanno quando la banca sarà di nuovo disponibile. ${STAYS}`,
      },
      institutionAction: {
        title: '{institution} attende un’azione da parte tua',
        body: 'Apri l’app o il sito della tua banca e controlla se c’è una richiesta in attesa. Poi torna qui.',
      },
      providerOutage: {
        title: '{institution}: aggiornamenti in ritardo',
        body: 'Il ritardo dipende da noi, non dalla tua banca. Non devi fare nulla: gli aggiornamenti mancanti arriveranno.',
      },
      interactiveRefresh: {
        title: '{institution} si aggiorna quando lo chiedi tu',
        body: 'Questa banca invia nuovi dati solo mentre sei qui. Aggiorna ogni volta che vuoi vedere i più recenti.',
      },
      reconnect: {
        title: '{institution} ti chiede di accedere di nuovo',
        body: `Fino ad allora gli aggiornamenti sono fermi. ${STAYS}`,
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: 'È necessario ricollegare {institution}',
            body: `Fino ad allora gli aggiornamenti sono fermi. ${STAYS}`,
          },
        },
      },
      institutionRepair: {
        title: 'Il collegamento con {institution} è in fase di ripristino',
        body: 'Nel frattempo gli aggiornamenti sono in pausa. Ogni tanto puoi provare a ricollegare la banca, anche se forse non funzionerà ancora.',
        lastingBody:
          'Gli aggiornamenti sono ancora in pausa. Forse ora è possibile ricollegare la banca: vale la pena provare.',
        actions: { reconnect: TRY_RECONNECT },
      },
      accessEnded: {
        title: 'Il consenso per {institution} è scaduto',
        body: `Rinnovalo per ricevere di nuovo gli aggiornamenti. ${STAYS}`,
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} non si aggiorna più',
        body: `Da un po’ di tempo non arrivano nuovi dati. Collega di nuovo la banca per continuare. ${STAYS}`,
        actions: { reconnect: TRY_RECONNECT },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: 'Questo collegamento con {institution} non funziona più',
            body: `Se vuoi ancora ricevere gli aggiornamenti, collega di nuovo la banca. ${STAYS}`,
          },
        },
      },
      institutionUnsupported: {
        title: 'Non è più possibile collegare {institution} qui',
        body: `${STAYS} Per ricevere nuovi dati puoi collegare un’altra banca.`,
      },
      delayed: {
        title: '{institution} sta impiegando più tempo del solito',
        body: 'I nuovi dati non sono ancora arrivati. Di solito arrivano con l’aggiornamento successivo: non devi fare nulla.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}: aggiornamenti in pausa',
        body: `${STAYS} Torna a controllare più tardi.`,
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: `Non devi fare nulla. ${STAYS}`,
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: `Qualcosa non ha funzionato da parte nostra. ${STAYS} Torna a controllare più tardi.`,
          },
        },
      },
      disconnected: {
        title: 'Il collegamento con {institution} è terminato',
        body: 'Non arrivano più aggiornamenti. Puoi collegare di nuovo la banca in qualsiasi momento.',
      },
    },
    notice: {
      snooze: 'Ricordamelo più tardi',
      dismiss: 'Non ora',
      accessEndsIn: 'Il consenso scade {when}.',
      // Not “il {date}”: before 8 and 11 it is “l’”.
      accessEndsOn: 'Scadenza del consenso: {date}.',
      accessEndsNow: 'Il consenso può scadere in qualsiasi momento.',
      nextUpdateIn: 'Il prossimo aggiornamento sarà possibile {when}.',
    },
    institutionMessage: {
      attribution: '{institution} ti informa',
      goToInstitution: 'Vai su {host}',
      thenConfirm: 'Quando hai finito, confermalo qui.',
      more: 'Mostra di più',
      less: 'Mostra meno',
    },
    button: {
      pending: 'Un momento…',
      about: '({institution})',
      cooldown: 'Al momento non disponibile.',
      cooldownUntil: 'Di nuovo disponibile {when}.',
      cooldownUntilDate: 'Prossima disponibilità: {date}.',
      offline: 'Sei offline.',
      notAllowed: 'Rivolgiti alla persona che gestisce questo collegamento.',
    },
    freshness: {
      never: 'Ancora nessun dato',
      importing: 'Stiamo ricevendo i tuoi dati',
      stalled: 'I tuoi dati richiedono più tempo del solito',
      updatedAgo: 'Ultimo aggiornamento: {when}',
      updatedOn: 'Ultimo aggiornamento: {date}',
      staleSince: 'Nessun dato recente (ultimi: {date})',
    },
    card: {
      accounts: { one: '{count} conto', many: '{count} di conti', other: '{count} conti' },
      account: '{name} ••{mask}',
      unnamed: 'la tua banca',
      unnamedAtStart: 'La tua banca',
    },
    cardMore: {
      snoozedUntil: 'Te lo ricorderemo {when}.',
      snoozedUntilDate: 'Prossimo promemoria: {date}.',
      showAgain: 'Mostra ora',
      manage: 'Gestisci',
    },
    list: {
      label: 'Banche collegate',
      groups: {
        needsYou: 'Richiedono attenzione',
        waiting: 'In attesa',
        connected: 'Collegamenti attivi',
        ended: 'Collegamenti terminati',
      },
      loading: 'Caricamento delle tue banche',
      slow: 'Serve più tempo del solito.',
      emptyTitle: 'Ancora nessuna banca collegata',
      emptyBody: 'Collega una banca per vedere qui i tuoi conti.',
      connect: 'Collega una banca',
      failedTitle: 'Al momento non possiamo mostrare le tue banche',
      failedBody: 'Il caricamento non è riuscito. Riprova tra poco.',
      offlineTitle: 'Sei offline',
      offlineBody: 'Le tue banche appariranno qui appena tornerà la connessione a internet.',
      sessionTitle: 'La sessione è scaduta',
      sessionBody: 'Accedi di nuovo per vedere le tue banche.',
      retry: RETRY,
      noMatch: 'Nessuna banca corrisponde.',
      incomplete: 'Alcune delle tue banche al momento non vengono mostrate.',
      outdated: 'Questi dati potrebbero non essere aggiornati. Non è stato possibile caricare gli ultimi.',
      updatesPaused:
        'Gli aggiornamenti sono in pausa. I dati mostrati potrebbero non essere gli ultimi disponibili.',
      check: 'Controlla ora',
    },
    finder: {
      search: 'Cerca tra le tue banche',
      hint: 'Usa i tasti freccia giù e freccia su per passare da una banca all’altra.',
      state: 'Stato',
      anyState: 'Tutti gli stati',
      actor: 'Chi deve agire',
      anyActor: 'Tutti i casi',
      actors: { customer: 'Tu', institution: 'La banca', operator: 'Noi', nobody: 'Nessuno' },
      order: 'Ordina per',
      orders: { urgency: 'Urgenza', name: 'Nome', updated: 'Aggiornamento più recente' },
      numbered: '{name} ({count})',
      found: {
        one: '{count} di {total} banca',
        many: '{count} di {total} banche',
        other: '{count} di {total} banche',
      },
      showAll: 'Mostra tutte',
    },
    outcomes: {
      confirming:
        'Grazie. Stiamo verificando con {institution}: possono volerci uno o due minuti. Puoi lasciare questa pagina.',
      restored: '{institution} si aggiorna di nuovo.',
      renewed: 'Il consenso per {institution} è stato rinnovato.',
      stillBroken:
        'L’accesso è riuscito, ma {institution} non si aggiorna ancora. Può volerci qualche minuto; se la situazione non cambia, riprova.',
      timedOut:
        'La verifica con {institution} non è ancora terminata. Il risultato apparirà qui appena disponibile.',
      abandoned: 'L’operazione non è stata completata, quindi non è cambiato nulla.',
      accountsChecking:
        'Grazie. Stiamo salvando la tua scelta dei conti presso {institution}: possono volerci uno o due minuti.',
      accountsAdded:
        'La tua scelta dei conti presso {institution} è stata salvata. I nuovi conti appariranno a breve.',
      accountsUnchanged: '{institution} non ha ancora inviato nuovi conti. Può volerci qualche minuto.',
      starting:
        'Grazie. Stiamo collegando {institution}: possono volerci uno o due minuti. Puoi lasciare questa pagina.',
      started: 'Il collegamento con {institution} è attivo. I tuoi dati stanno arrivando.',
      startUnconfirmed: 'Il nuovo collegamento non è ancora pronto. Apparirà qui appena lo sarà.',
      replaced:
        'Il nuovo collegamento con {institution} è attivo. Puoi rimuovere questo, che è quello vecchio.',
      refreshing:
        'Abbiamo richiesto gli ultimi dati: {institution} può impiegare qualche minuto per inviarli.',
      refreshed: '{institution}: gli ultimi dati sono arrivati.',
      refreshUnchanged: 'Per ora {institution} non ha inviato nulla di nuovo.',
      refreshUnconfirmed: 'Non sappiamo ancora se {institution} ha inviato nuovi dati.',
      stillAsked:
        '{institution} attende ancora un’azione da parte tua. Se l’hai già completata, può volerci un po’ prima che risulti.',
      removing: 'Stiamo scollegando {institution}.',
      removed: 'Il collegamento con {institution} è terminato.',
      removalUnconfirmed:
        'Non abbiamo ancora finito di scollegare {institution}. Lo vedrai qui appena sarà fatto.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          'Non è più possibile ricollegare {institution} in questo modo. In alternativa puoi collegare di nuovo la banca.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}: non è stato possibile avviare l’accesso. Non è cambiato nulla, riprova tra poco.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Non troviamo più questa banca. Scegline un’altra.',
        notPossible: 'Al momento non è possibile collegare questa banca. Potrebbe essere già collegata.',
        tooMany: TOO_MANY,
        unavailable: 'Non è stato possibile avviare il collegamento. Non è cambiato nulla, riprova tra poco.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: 'Al momento non è possibile aggiornare {institution}. Qui vedi che cosa occorre fare.',
        tooMany:
          '{institution} ha ricevuto una richiesta poco fa. Attendi un po’ prima di inviarne un’altra.',
        unavailable: 'Non è stato possibile aggiornare {institution}. Riprova tra poco.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Il collegamento con {institution} è già terminato.',
        notPossible:
          'Il collegamento con {institution} è già terminato oppure al momento non si può rimuovere.',
        tooMany: TOO_MANY,
        unavailable:
          'Non sappiamo se il collegamento con {institution} è terminato. Se compare ancora qui, riprova tra poco.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: '{institution}: accesso',
        linkNewAccounts: 'Scegli i conti presso {institution}',
        refresh: 'Aggiorna {institution}',
        start: 'Collega una banca',
      },
      frame: 'Accesso sicuro',
      opening: 'Apertura dell’accesso sicuro…',
      slow: 'Serve più tempo del solito.',
      silentTitle: 'La pagina di accesso non si apre qui',
      silentBody:
        'Il browser o la rete potrebbero bloccarla. Puoi riprovare o accedere in una nuova finestra.',
      trouble: 'Se l’accesso non prosegue, puoi ricominciare.',
      failedTitle: 'Non ha funzionato',
      windowTitle: 'Continua nell’altra finestra',
      windowBody: 'Quando hai finito lì, torna qui.',
      windowBlocked:
        'Il browser non ha aperto la finestra. Consenti le finestre pop-up per questa pagina e riprova.',
      openWindow: 'Apri una nuova finestra',
      check: 'Ho finito',
      retry: RETRY,
      startNew: CONNECT_AGAIN,
      close: 'Chiudi',
    },
    removal: {
      title: 'Scollegare {institution}?',
      accountsGo: 'Questi conti non si aggiorneranno più:',
      accountsUnknown: 'I conti di questo collegamento non si aggiorneranno più.',
      historyStays: 'I dati già visibili possono restare qui per un po’.',
      mayNotComeBack: 'Se in futuro colleghi di nuovo la banca, i dati meno recenti potrebbero non tornare.',
      duplicateTitle: 'Rimuovere questo collegamento in più?',
      duplicateBody:
        'I tuoi conti presso {institution} restano, grazie all’altro collegamento. Nulla di ciò che vedi qui scompare.',
      keep: 'Mantieni collegamento',
      reconnect: 'Meglio ricollegare',
      confirm: 'Scollega',
      confirmDuplicate: 'Rimuovi',
      account: '{name}, ultime cifre {mask}',
    },
    duplicates: {
      more: {
        one: 'Un altro collegamento',
        many: 'Altri {count} di collegamenti',
        other: 'Altri {count} collegamenti',
      },
      review: 'Controlla',
      title: 'Hai più di un collegamento con {institution}',
      body: 'Comprendono tutti gli stessi conti, e uno solo riceve gli aggiornamenti. Se rimuovi un collegamento in più, ciò che vedi qui non cambia. Se ne usi un altro, sarà quello a ricevere gli aggiornamenti.',
      mainBroken:
        'Il collegamento che riceve gli aggiornamenti richiede prima la tua attenzione. Gli altri seguiranno.',
      isMain: 'Riceve gli aggiornamenti',
      keep: 'Usa questo',
      remove: 'Rimuovi',
      nth: '(collegamento {position})',
      connectedOn: 'Data del collegamento: {date}',
      close: 'Fine',
    },
    fix: {
      title: 'Banche che richiedono la tua attenzione',
      step: '{position} di {count}',
      next: 'Avanti',
      skip: 'Non ora',
      solved: '{institution} non richiede più la tua attenzione.',
      allDoneTitle: 'Tutto a posto',
      allDoneBody: 'Al momento nessuna banca richiede la tua attenzione.',
      leftTitle: 'Per ora è tutto',
      leftBody: {
        one: 'Una banca richiede ancora la tua attenzione.',
        many: '{count} di banche richiedono ancora la tua attenzione.',
        other: '{count} banche richiedono ancora la tua attenzione.',
      },
      close: 'Chiudi',
    },
    news: {
      changed: '{institution}, nuovo stato: {state}',
      several: {
        one: 'È cambiato lo stato di {count} banca.',
        many: 'È cambiato lo stato di {count} di banche.',
        other: 'È cambiato lo stato di {count} banche.',
      },
    },
    alerts: {
      label: 'Banche che richiedono la tua attenzione',
      title: {
        one: '{count} banca richiede la tua attenzione',
        many: '{count} di banche richiedono la tua attenzione',
        other: '{count} banche richiedono la tua attenzione',
      },
      review: 'Controlla',
    },
  },
};
