import type { Language } from '../messages/language.js';

const RETRY = 'Erneut versuchen';
const RECONNECT = 'Wieder verbinden';
const OFFLINE =
  'Sie sind offline, daher wurde nichts gesendet. Bitte versuchen Sie es erneut, sobald Sie wieder online sind.';
const SESSION = 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.';
const GONE = 'Diese Verbindung gibt es nicht mehr.';
const EXPIRED = 'Die Zeit für die Anmeldung ist abgelaufen. Sie können neu beginnen.';
const TOO_MANY =
  'Es gab mehrere Versuche in kurzer Zeit. Bitte warten Sie einige Minuten und versuchen Sie es dann erneut.';

/**
 * German.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[de]} locale="de" />;
 */
export const de: Language = {
  tag: 'de',
  words: {
    labels: {
      connecting: 'Wird verbunden',
      notFinished: 'Nicht abgeschlossen',
      connected: 'Verbunden',
      renewSoon: 'Bald erneuern',
      newAccounts: 'Neue Konten',
      partial: 'Teilweise aktualisiert',
      duplicate: 'Doppelt verbunden',
      institutionUnavailable: 'Bank nicht erreichbar',
      actionAtInstitution: 'Aktion bei Ihrer Bank',
      delayed: 'Verzögert',
      updatesOnRequest: 'Abruf auf Wunsch',
      reconnect: 'Bitte wieder verbinden',
      repairing: 'Wird repariert',
      accessEnded: 'Zugriff abgelaufen',
      broken: 'Keine Aktualisierung',
      unsupported: 'Nicht mehr verfügbar',
      paused: 'Pausiert',
      disconnected: 'Getrennt',
      unknown: 'Status nicht verfügbar',
    },
    actions: {
      reconnect: RECONNECT,
      linkNewAccounts: 'Konten hinzufügen',
      refresh: 'Jetzt aktualisieren',
      confirmInstitutionAction: 'Habe ich erledigt',
      keepDuplicate: 'Diese behalten',
      delete: 'Verbindung trennen',
      startNewConnection: 'Neu verbinden',
      connectAnotherInstitution: 'Andere Bank auswählen',
    },
    notices: {
      notCompleted: {
        title: '{institution}: Verbindung nicht abgeschlossen',
        body: 'Es wurde nichts verbunden. Sie können jederzeit neu beginnen.',
        actions: { startNewConnection: 'Neu beginnen' },
      },
      accessExpiring: {
        title: 'Zugriff auf {institution} erneuern',
        body: 'Noch wird alles aktualisiert. Ihre Bank bittet Sie von Zeit zu Zeit, den Zugriff zu bestätigen. Erneuern Sie ihn jetzt, damit die Aktualisierung nicht pausiert.',
        actions: { reconnect: 'Zugriff erneuern' },
      },
      newAccounts: {
        title: '{institution}: Vielleicht haben Sie weitere Konten',
        body: 'Wählen Sie die Konten aus, die Sie hier sehen möchten. Bereits hinzugefügte Konten bleiben unverändert.',
      },
      partialData: {
        title: '{institution}: Einige Daten fehlen',
        body: 'Alles andere ist da. Eine weitere Aktualisierung ergänzt oft, was noch fehlt.',
        lastingBody:
          'Auch die weitere Aktualisierung hat nicht alles ergänzt. Meist hilft es, die Bank wieder zu verbinden.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution} ist mehrfach verbunden',
        body: 'Diese Verbindungen umfassen dieselben Konten, eine davon genügt also. Wenn Sie diese hier entfernen, bleiben die anderen unverändert. Wenn Sie sie behalten, liefert künftig sie die neuen Daten.',
        actions: { delete: 'Diese entfernen' },
      },
      institutionOutage: {
        title: '{institution} kann derzeit keine neuen Daten senden',
        body: 'Sie müssen nichts tun. Die Aktualisierung geht weiter, sobald die Bank wieder erreichbar ist. Was Sie hier bereits sehen, bleibt erhalten.',
      },
      institutionAction: {
        title: '{institution} wartet auf eine Aktion von Ihnen',
        body: 'Öffnen Sie die App oder die Website Ihrer Bank und sehen Sie nach, ob dort eine Anfrage auf Sie wartet. Kommen Sie danach hierher zurück.',
      },
      providerOutage: {
        title: '{institution}: Aktualisierung verzögert',
        body: 'Die Verzögerung liegt bei uns, nicht bei Ihrer Bank. Sie müssen nichts tun, die Aktualisierung wird nachgeholt.',
      },
      interactiveRefresh: {
        title: '{institution} wird auf Ihren Wunsch aktualisiert',
        body: 'Diese Bank sendet neue Daten nur, während Sie hier sind. Aktualisieren Sie, wann immer Sie den neuesten Stand sehen möchten.',
      },
      reconnect: {
        title: '{institution}: Bitte erneut anmelden',
        body: 'Bis dahin pausiert die Aktualisierung. Was Sie hier bereits sehen, bleibt erhalten.',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: '{institution} muss wieder verbunden werden',
            body: 'Bis dahin pausiert die Aktualisierung. Was Sie hier bereits sehen, bleibt erhalten.',
          },
        },
      },
      institutionRepair: {
        title: '{institution}: Die Verbindung wird repariert',
        body: 'Währenddessen pausiert die Aktualisierung. Sie können ab und zu versuchen, die Bank wieder zu verbinden, auch wenn es vielleicht noch nicht gelingt.',
        lastingBody:
          'Die Aktualisierung pausiert weiterhin. Vielleicht lässt sich die Bank inzwischen wieder verbinden, ein Versuch lohnt sich.',
        actions: { reconnect: RECONNECT },
      },
      accessEnded: {
        title: 'Der Zugriff auf {institution} ist abgelaufen',
        body: 'Erneuern Sie ihn, um wieder neue Daten zu erhalten. Was Sie hier bereits sehen, bleibt erhalten.',
        actions: { reconnect: 'Zugriff erneuern' },
      },
      connectionBroken: {
        title: '{institution} wird nicht mehr aktualisiert',
        body: 'Seit einiger Zeit kommen keine neuen Daten an. Verbinden Sie die Bank neu, damit es weitergeht. Was Sie hier bereits sehen, bleibt erhalten.',
        actions: { reconnect: RECONNECT },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: '{institution}: Diese Verbindung funktioniert nicht mehr',
            body: 'Wenn Sie weiterhin neue Daten erhalten möchten, verbinden Sie die Bank neu. Was Sie hier bereits sehen, bleibt erhalten.',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution} kann hier nicht mehr verbunden werden',
        body: 'Was Sie hier bereits sehen, bleibt erhalten. Für neue Daten können Sie eine andere Bank verbinden.',
      },
      delayed: {
        title: '{institution} braucht länger als üblich',
        body: 'Neue Daten sind noch nicht angekommen. Meist kommen sie mit der nächsten Aktualisierung. Sie müssen nichts tun.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}: Aktualisierung pausiert',
        body: 'Was Sie hier bereits sehen, bleibt erhalten. Bitte schauen Sie später noch einmal vorbei.',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'Sie müssen nichts tun. Was Sie hier bereits sehen, bleibt erhalten.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: 'Bei uns hat etwas nicht geklappt. Was Sie hier bereits sehen, bleibt erhalten. Bitte schauen Sie später noch einmal vorbei.',
          },
        },
      },
      disconnected: {
        title: '{institution} ist nicht mehr verbunden',
        body: 'Es kommen keine neuen Daten mehr. Sie können die Bank jederzeit neu verbinden.',
      },
    },
    notice: {
      snooze: 'Später erinnern',
      dismiss: 'Jetzt nicht',
      accessEndsIn: 'Der Zugriff endet {when}.',
      accessEndsOn: 'Der Zugriff endet am {date}.',
      accessEndsNow: 'Der Zugriff kann jederzeit enden.',
      nextUpdateIn: 'Die nächste Aktualisierung ist {when} möglich.',
    },
    institutionMessage: {
      attribution: '{institution} teilt mit',
      goToInstitution: 'Weiter zu {host}',
      thenConfirm: 'Wenn Sie das erledigt haben, bestätigen Sie es bitte hier.',
      more: 'Mehr anzeigen',
      less: 'Weniger anzeigen',
    },
    button: {
      pending: 'Einen Moment …',
      about: '({institution})',
      cooldown: 'Gerade nicht verfügbar.',
      cooldownUntil: 'Wieder verfügbar {when}.',
      cooldownUntilDate: 'Wieder verfügbar am {date}.',
      offline: 'Sie sind offline.',
      notAllowed: 'Bitte wenden Sie sich an die Person, die diese Verbindung verwaltet.',
    },
    freshness: {
      never: 'Noch keine Daten',
      importing: 'Ihre Daten werden abgerufen',
      stalled: 'Ihre Daten brauchen länger als üblich',
      updatedAgo: 'Stand: {when}',
      updatedOn: 'Stand: {date}',
      staleSince: 'Keine neuen Daten seit dem {date}',
    },
    card: {
      accounts: { one: '{count} Konto', other: '{count} Konten' },
      account: '{name} ••{mask}',
      unnamed: 'Ihre Bank',
      unnamedAtStart: 'Ihre Bank',
    },
    cardMore: {
      snoozedUntil: 'Wir erinnern Sie {when}.',
      snoozedUntilDate: 'Wir erinnern Sie am {date}.',
      showAgain: 'Jetzt anzeigen',
      manage: 'Verwalten',
    },
    list: {
      label: 'Verbundene Banken',
      groups: {
        needsYou: 'Wartet auf Sie',
        waiting: 'In Bearbeitung',
        connected: 'Verbunden',
        ended: 'Beendet',
      },
      loading: 'Ihre Banken werden geladen',
      slow: 'Das dauert länger als üblich.',
      emptyTitle: 'Noch keine Bank verbunden',
      emptyBody: 'Verbinden Sie eine Bank, um Ihre Konten hier zu sehen.',
      connect: 'Bank verbinden',
      failedTitle: 'Ihre Banken können gerade nicht angezeigt werden',
      failedBody: 'Das Laden hat nicht geklappt. Bitte versuchen Sie es gleich noch einmal.',
      offlineTitle: 'Sie sind offline',
      offlineBody: 'Ihre Banken erscheinen hier, sobald Sie wieder mit dem Internet verbunden sind.',
      sessionTitle: 'Ihre Sitzung ist abgelaufen',
      sessionBody: 'Bitte melden Sie sich erneut an, um Ihre Banken zu sehen.',
      retry: RETRY,
      noMatch: 'Keine passende Bank gefunden.',
      incomplete: 'Einige Ihrer Banken werden gerade nicht angezeigt.',
      outdated:
        'Diese Angaben sind möglicherweise nicht aktuell. Der neueste Stand konnte nicht geladen werden.',
      updatesPaused: 'Die Aktualisierung pausiert. Die Angaben sind möglicherweise nicht ganz aktuell.',
      check: 'Jetzt prüfen',
    },
    finder: {
      search: 'Ihre Banken durchsuchen',
      hint: 'Mit den Pfeiltasten nach unten und oben gelangen Sie von Bank zu Bank.',
      state: 'Status',
      anyState: 'Alle',
      actor: 'Wartet auf',
      anyActor: 'Alle',
      actors: { customer: 'Sie', institution: 'Die Bank', operator: 'Uns', nobody: 'Niemanden' },
      order: 'Sortierung',
      orders: { urgency: 'Dringendste zuerst', name: 'Nach Name', updated: 'Neueste Daten zuerst' },
      numbered: '{name} ({count})',
      found: { one: '{count} von {total} Bank', other: '{count} von {total} Banken' },
      showAll: 'Alle anzeigen',
    },
    outcomes: {
      confirming:
        'Vielen Dank. Wir prüfen gerade, ob {institution} das bestätigt. Das kann ein bis zwei Minuten dauern. Sie können diese Seite verlassen.',
      restored: '{institution} wird wieder aktualisiert.',
      renewed: 'Der Zugriff auf {institution} ist erneuert.',
      stillBroken:
        'Die Anmeldung hat geklappt, aber {institution} wird noch nicht wieder aktualisiert. Das kann einige Minuten dauern. Wenn es dabei bleibt, versuchen Sie es bitte noch einmal.',
      timedOut:
        'Wir konnten noch nicht prüfen, ob {institution} das bestätigt. Das Ergebnis erscheint hier, sobald es feststeht.',
      abandoned: 'Der Vorgang wurde nicht abgeschlossen, daher hat sich nichts geändert.',
      accountsChecking:
        'Vielen Dank. Ihre Kontoauswahl für {institution} wird übernommen. Das kann ein bis zwei Minuten dauern.',
      accountsAdded: 'Ihre Kontoauswahl für {institution} ist gespeichert. Neue Konten erscheinen in Kürze.',
      accountsUnchanged:
        '{institution} hat noch keine neuen Konten gesendet. Das kann einige Minuten dauern.',
      starting:
        'Vielen Dank. {institution} wird gerade verbunden. Das kann ein bis zwei Minuten dauern. Sie können diese Seite verlassen.',
      started: '{institution} ist verbunden. Ihre Daten sind unterwegs.',
      startUnconfirmed:
        'Die neue Verbindung ist noch nicht bereit. Sie erscheint hier, sobald es so weit ist.',
      replaced: '{institution} ist neu verbunden. Sie können diese alte Verbindung entfernen.',
      refreshing: '{institution} wird gerade aktualisiert. Das kann einige Minuten dauern.',
      refreshed: '{institution} ist auf dem neuesten Stand.',
      refreshUnchanged: '{institution} hat bisher keine neuen Daten gesendet.',
      refreshUnconfirmed: 'Wir konnten noch nicht feststellen, ob {institution} neue Daten gesendet hat.',
      stillAsked:
        '{institution} wartet noch auf eine Aktion von Ihnen. Es kann etwas dauern, bis dort ankommt, was Sie erledigt haben.',
      removing: '{institution} wird gerade getrennt.',
      removed: '{institution} ist nicht mehr verbunden.',
      removalUnconfirmed: '{institution} ist noch nicht getrennt. Sobald es so weit ist, sehen Sie es hier.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          '{institution} kann auf diesem Weg nicht wieder verbunden werden. Sie können die Bank stattdessen neu verbinden.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}: Die Anmeldung konnte nicht gestartet werden. Es wurde nichts geändert. Bitte versuchen Sie es gleich noch einmal.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Diese Bank ist nicht mehr zu finden. Bitte wählen Sie eine andere aus.',
        notPossible:
          'Diese Bank kann gerade nicht verbunden werden. Möglicherweise ist sie bereits verbunden.',
        tooMany: TOO_MANY,
        unavailable:
          'Das Verbinden konnte nicht gestartet werden. Es wurde nichts geändert. Bitte versuchen Sie es gleich noch einmal.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          '{institution} kann gerade nicht aktualisiert werden. Was dafür nötig ist, sehen Sie hier.',
        tooMany:
          '{institution} wurde erst vor Kurzem angefragt. Bitte warten Sie etwas, bevor Sie es erneut versuchen.',
        unavailable:
          '{institution} konnte nicht aktualisiert werden. Bitte versuchen Sie es gleich noch einmal.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution} ist bereits getrennt.',
        notPossible: '{institution} ist bereits getrennt oder kann gerade nicht getrennt werden.',
        tooMany: TOO_MANY,
        unavailable:
          'Wir konnten nicht feststellen, ob {institution} getrennt wurde. Wenn die Bank hier noch erscheint, versuchen Sie es bitte gleich noch einmal.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: '{institution}: Anmeldung',
        linkNewAccounts: '{institution}: Konten auswählen',
        refresh: '{institution} aktualisieren',
        start: 'Bank verbinden',
      },
      frame: 'Sichere Anmeldung',
      opening: 'Die sichere Anmeldung wird geöffnet …',
      slow: 'Das dauert länger als üblich.',
      silentTitle: 'Die Anmeldung lässt sich hier nicht öffnen',
      silentBody:
        'Möglicherweise wird sie von Ihrem Browser oder Netzwerk blockiert. Sie können es erneut versuchen oder sich in einem neuen Fenster anmelden.',
      trouble: 'Wenn es mit der Anmeldung nicht weitergeht, können Sie neu beginnen.',
      failedTitle: 'Das hat nicht geklappt',
      windowTitle: 'Bitte machen Sie im anderen Fenster weiter',
      windowBody: 'Wenn Sie dort fertig sind, kommen Sie hierher zurück.',
      windowBlocked:
        'Ihr Browser hat das Fenster nicht geöffnet. Erlauben Sie Pop-up-Fenster für diese Seite und versuchen Sie es dann erneut.',
      openWindow: 'In neuem Fenster öffnen',
      check: 'Ich bin fertig',
      retry: RETRY,
      startNew: 'Neu verbinden',
      close: 'Schließen',
    },
    removal: {
      title: '{institution}: Verbindung trennen?',
      accountsGo: 'Diese Konten werden nicht mehr aktualisiert:',
      accountsUnknown: 'Alle Konten dieser Verbindung werden dann nicht mehr aktualisiert.',
      historyStays: 'Was Sie bereits sehen, bleibt möglicherweise noch eine Weile sichtbar.',
      mayNotComeBack:
        'Wenn Sie die Bank später neu verbinden, kommen ältere Daten möglicherweise nicht zurück.',
      duplicateTitle: 'Diese zusätzliche Verbindung entfernen?',
      duplicateBody:
        '{institution} und Ihre Konten bleiben über die andere Verbindung erhalten. Alles, was Sie hier sehen, bleibt.',
      keep: 'Verbindung behalten',
      reconnect: 'Lieber wieder verbinden',
      confirm: 'Verbindung trennen',
      confirmDuplicate: 'Entfernen',
      account: '{name}, endet auf {mask}',
    },
    duplicates: {
      more: { one: 'Noch einmal verbunden', other: 'Noch {count} Mal verbunden' },
      review: 'Ansehen',
      title: '{institution} ist mehrfach verbunden',
      body: 'Alle diese Verbindungen umfassen dieselben Konten, und eine davon liefert neue Daten. Wenn Sie eine zusätzliche entfernen, bleibt alles, was Sie hier sehen. Wenn Sie eine andere verwenden, liefert künftig diese die neuen Daten.',
      mainBroken:
        'Bitte kümmern Sie sich zuerst um die Verbindung, die neue Daten liefert. Die anderen folgen dann.',
      isMain: 'Liefert neue Daten',
      keep: 'Diese verwenden',
      remove: 'Entfernen',
      nth: '(Verbindung {position})',
      connectedOn: 'Verbunden am {date}',
      close: 'Fertig',
    },
    fix: {
      title: 'Banken, die auf Sie warten',
      step: '{position} von {count}',
      next: 'Weiter',
      skip: 'Jetzt nicht',
      solved: '{institution} wartet nicht mehr auf Sie.',
      allDoneTitle: 'Alles erledigt',
      allDoneBody: 'Gerade wartet keine Bank auf Sie.',
      leftTitle: 'Das war vorerst alles',
      leftBody: {
        one: 'Eine Bank wartet noch auf Sie.',
        other: '{count} Banken warten noch auf Sie.',
      },
      close: 'Schließen',
    },
    news: {
      changed: '{institution}, neuer Status: {state}',
      several: {
        one: 'Der Status von {count} Bank hat sich geändert.',
        other: 'Der Status von {count} Banken hat sich geändert.',
      },
    },
    alerts: {
      label: 'Banken, die auf Sie warten',
      title: { one: '{count} Bank wartet auf Sie', other: '{count} Banken warten auf Sie' },
      review: 'Ansehen',
    },
  },
};
