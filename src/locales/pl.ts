import type { Language } from '../messages/language.js';

const OFFLINE =
  'Brak połączenia z internetem, więc nic nie zostało wysłane. Spróbuj ponownie, gdy połączenie wróci.';
const SESSION = 'Sesja wygasła. Zaloguj się ponownie.';
const GONE = 'To połączenie już nie istnieje.';
const EXPIRED = 'Czas na zalogowanie minął. Możesz zacząć od nowa.';
const TOO_MANY = 'W krótkim czasie było kilka prób. Odczekaj kilka minut i spróbuj ponownie.';
const RETRY = 'Spróbuj ponownie';
const RENEW = 'Odnów dostęp';
const AGAIN = 'Połącz od nowa';

/**
 * Polish.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[pl]} locale="pl" />;
 */
export const pl: Language = {
  tag: 'pl',
  words: {
    labels: {
      connecting: 'Łączenie',
      notFinished: 'Nie dokończono',
      connected: 'Połączono',
      renewSoon: 'Wkrótce odnów',
      newAccounts: 'Nowe konta',
      partial: 'Częściowo aktualne',
      duplicate: 'Połączono dwa razy',
      institutionUnavailable: 'Bank niedostępny',
      actionAtInstitution: 'Działanie w banku',
      delayed: 'Opóźnione aktualizacje',
      updatesOnRequest: 'Aktualizacja na żądanie',
      reconnect: 'Połącz ponownie',
      repairing: 'Trwa naprawa',
      accessEnded: 'Dostęp wygasł',
      broken: 'Brak aktualizacji',
      unsupported: 'Już niedostępne',
      paused: 'Aktualizacje wstrzymane',
      disconnected: 'Odłączono',
      unknown: 'Stan nieznany',
    },
    actions: {
      reconnect: 'Połącz ponownie',
      linkNewAccounts: 'Dodaj konta',
      refresh: 'Zaktualizuj teraz',
      confirmInstitutionAction: 'Zrobione',
      keepDuplicate: 'Zachowaj to',
      delete: 'Odłącz',
      startNewConnection: AGAIN,
      connectAnotherInstitution: 'Wybierz inny bank',
    },
    notices: {
      notCompleted: {
        title: '{institution}: łączenie nie zostało dokończone',
        body: 'Nic nie zostało połączone. Możesz zacząć od nowa w każdej chwili.',
        actions: { startNewConnection: 'Zacznij od nowa' },
      },
      accessExpiring: {
        title: '{institution}: odnów dostęp',
        body: 'Wszystko nadal się aktualizuje. Bank co pewien czas prosi o potwierdzenie dostępu; odnów go teraz, aby aktualizacje się nie zatrzymały.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: '{institution}: możesz mieć więcej kont',
        body: 'Wybierz te, które chcesz tu widzieć. Dodane wcześniej pozostają bez zmian.',
      },
      partialData: {
        title: '{institution}: brakuje części informacji',
        body: 'Reszta jest tutaj. Kolejna aktualizacja często uzupełnia braki.',
        lastingBody: 'Kolejna aktualizacja nie uzupełniła wszystkiego. Zwykle pomaga ponowne połączenie.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution} ma więcej niż jedno połączenie',
        body: 'Te połączenia obejmują te same konta, więc wystarczy jedno. Usunięcie tego nie zmienia pozostałych. Jeśli je zachowasz, to ono będzie się aktualizować.',
        actions: { delete: 'Usuń to' },
      },
      institutionOutage: {
        title: '{institution} ma trudności z przesyłaniem informacji',
        body: 'Nie musisz nic robić. Aktualizacje wrócą, gdy bank znów będzie dostępny. To, co już widzisz, pozostaje tutaj.',
      },
      institutionAction: {
        title: '{institution} czeka najpierw na Twoje działanie',
        body: 'Otwórz aplikację lub stronę swojego banku i poszukaj prośby, która na Ciebie czeka. Potem wróć tutaj.',
      },
      providerOutage: {
        title: '{institution}: aktualizacje są opóźnione',
        body: 'Opóźnienie jest po naszej stronie, nie w Twoim banku. Nie musisz nic robić; aktualizacje zostaną nadrobione.',
      },
      interactiveRefresh: {
        title: '{institution} aktualizuje się na Twoje żądanie',
        body: 'Ten bank udostępnia nowe informacje tylko wtedy, gdy tu jesteś. Zaktualizuj, kiedy chcesz zobaczyć najnowsze.',
      },
      reconnect: {
        title: '{institution}: zaloguj się ponownie',
        body: 'Do tego czasu aktualizacje są zatrzymane. To, co już widzisz, pozostaje tutaj.',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: '{institution} wymaga ponownego połączenia',
            body: 'Do tego czasu aktualizacje są zatrzymane. To, co już widzisz, pozostaje tutaj.',
          },
        },
      },
      institutionRepair: {
        title: '{institution}: połączenie jest naprawiane',
        body: 'Do tego czasu aktualizacje są wstrzymane. Możesz od czasu do czasu spróbować połączyć ponownie, choć może to jeszcze nie działać.',
        lastingBody:
          'Aktualizacje są nadal wstrzymane. Ponowne połączenie może już działać, warto spróbować.',
        actions: { reconnect: 'Spróbuj połączyć' },
      },
      accessEnded: {
        title: '{institution}: dostęp wygasł',
        body: 'Odnów go, aby znów otrzymywać aktualizacje. To, co już widzisz, pozostaje tutaj.',
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} przestał się aktualizować',
        body: 'Od pewnego czasu nic nie nadchodzi. Połącz bank od nowa, aby kontynuować. To, co już widzisz, pozostaje tutaj.',
        actions: { reconnect: 'Spróbuj połączyć' },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: '{institution}: to połączenie już nie działa',
            body: 'Jeśli nadal chcesz otrzymywać aktualizacje, połącz bank od nowa. To, co już widzisz, pozostaje tutaj.',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution}: połączenie nie jest już tu możliwe',
        body: 'To, co już widzisz, pozostaje tutaj. Aby mieć nowe informacje, możesz połączyć inny bank.',
      },
      delayed: {
        title: '{institution}: trwa to dłużej niż zwykle',
        body: 'Nowe informacje jeszcze nie dotarły. Zwykle przychodzą z następną aktualizacją; nie musisz nic robić.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}: aktualizacje są wstrzymane',
        body: 'To, co już widzisz, pozostaje tutaj. Zajrzyj tu później.',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'Nie musisz nic robić. To, co już widzisz, pozostaje tutaj.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: 'Coś poszło nie tak po naszej stronie. To, co już widzisz, pozostaje tutaj. Zajrzyj tu później.',
          },
        },
      },
      disconnected: {
        title: '{institution}: odłączono',
        body: 'Nie ma już aktualizacji. W każdej chwili możesz połączyć bank od nowa.',
      },
    },
    notice: {
      snooze: 'Przypomnij później',
      dismiss: 'Nie teraz',
      accessEndsIn: 'Dostęp wygasa {when}.',
      accessEndsOn: 'Dostęp wygasa {date}.',
      accessEndsNow: 'Dostęp może wygasnąć w każdej chwili.',
      nextUpdateIn: 'Następna aktualizacja będzie możliwa {when}.',
    },
    institutionMessage: {
      attribution: 'Wiadomość: {institution}',
      goToInstitution: 'Przejdź do {host}',
      thenConfirm: 'Gdy to zrobisz, daj nam tu znać.',
      more: 'Pokaż więcej',
      less: 'Pokaż mniej',
    },
    button: {
      pending: 'Chwileczkę…',
      about: '({institution})',
      cooldown: 'W tej chwili niedostępne.',
      cooldownUntil: 'Znów dostępne {when}.',
      cooldownUntilDate: 'Znów dostępne {date}.',
      offline: 'Brak połączenia z internetem.',
      notAllowed: 'Poproś osobę, która zarządza tym połączeniem.',
    },
    freshness: {
      never: 'Brak informacji',
      importing: 'Pobieramy Twoje informacje',
      stalled: 'Pobieranie trwa dłużej niż zwykle',
      updatedAgo: 'Aktualizacja: {when}',
      updatedOn: 'Aktualizacja: {date}',
      staleSince: 'Brak nowych informacji od {date}',
    },
    card: {
      accounts: { one: '{count} konto', few: '{count} konta', many: '{count} kont', other: '{count} konta' },
      account: '{name} ••{mask}',
      unnamed: 'Twój bank',
      unnamedAtStart: 'Twój bank',
    },
    cardMore: {
      snoozedUntil: 'Przypomnimy {when}.',
      snoozedUntilDate: 'Przypomnimy {date}.',
      showAgain: 'Pokaż teraz',
      manage: 'Zarządzaj',
    },
    list: {
      label: 'Połączone banki',
      groups: {
        needsYou: 'Wymaga działania',
        waiting: 'Oczekujące',
        connected: 'Połączone',
        ended: 'Zakończone',
      },
      loading: 'Wczytywanie banków',
      slow: 'Trwa to dłużej niż zwykle.',
      emptyTitle: 'Nie połączono jeszcze żadnego banku',
      emptyBody: 'Połącz bank, aby zobaczyć tu swoje konta.',
      connect: 'Połącz bank',
      failedTitle: 'Nie możemy teraz pokazać Twoich banków',
      failedBody: 'Nie udało się ich wczytać. Spróbuj ponownie za chwilę.',
      offlineTitle: 'Brak połączenia z internetem',
      offlineBody: 'Banki pojawią się tutaj, gdy tylko wróci połączenie z internetem.',
      sessionTitle: 'Sesja wygasła',
      sessionBody: 'Zaloguj się ponownie, aby zobaczyć swoje banki.',
      retry: RETRY,
      noMatch: 'Żaden bank nie pasuje.',
      incomplete: 'Niektóre z Twoich banków nie są teraz widoczne.',
      outdated: 'Te informacje mogą być nieaktualne. Nie udało się wczytać najnowszych.',
      updatesPaused: 'Aktualizacje są wstrzymane. To, co widać, może być trochę opóźnione.',
      check: 'Sprawdź teraz',
    },
    finder: {
      search: 'Szukaj wśród banków',
      hint: 'Strzałkami w dół i w górę przejdziesz od banku do banku.',
      state: 'Stan',
      anyState: 'Dowolny stan',
      actor: 'Oczekiwanie na',
      anyActor: 'Wszystkie',
      actors: { customer: 'Ciebie', institution: 'Bank', operator: 'Nas', nobody: 'Nikogo' },
      order: 'Kolejność',
      orders: { urgency: 'Najpilniejsze najpierw', name: 'Według nazwy', updated: 'Najnowsze najpierw' },
      numbered: '{name} ({count})',
      found: {
        one: '{count} z {total} banku',
        few: '{count} z {total} banków',
        many: '{count} z {total} banków',
        other: '{count} z {total} banku',
      },
      showAll: 'Pokaż wszystkie',
    },
    outcomes: {
      confirming:
        'Dziękujemy. {institution}: sprawdzamy wynik, co może potrwać minutę lub dwie. Możesz opuścić tę stronę.',
      restored: '{institution} znów się aktualizuje.',
      renewed: '{institution}: dostęp został odnowiony.',
      stillBroken:
        'Logowanie się udało, ale {institution} jeszcze się nie aktualizuje. Może to potrwać kilka minut; jeśli nic się nie zmieni, spróbuj jeszcze raz.',
      timedOut:
        '{institution}: nie udało się jeszcze sprawdzić wyniku. Pojawi się tutaj, gdy tylko będzie znany.',
      abandoned: 'Proces nie został dokończony, więc nic się nie zmieniło.',
      accountsChecking:
        'Dziękujemy. {institution}: Twój wybór kont jest przetwarzany, co może potrwać minutę lub dwie.',
      accountsAdded: '{institution}: Twój wybór kont został zapisany. Nowe pojawią się wkrótce.',
      accountsUnchanged: '{institution}: nowe konta jeszcze nie dotarły. Może to potrwać kilka minut.',
      starting:
        'Dziękujemy. {institution}: trwa łączenie, co może potrwać minutę lub dwie. Możesz opuścić tę stronę.',
      started: '{institution}: połączono. Twoje informacje są w drodze.',
      startUnconfirmed: 'Nowe połączenie nie jest jeszcze gotowe. Pojawi się tutaj, gdy tylko będzie.',
      replaced: '{institution} ma nowe połączenie. Możesz usunąć to stare.',
      refreshing: '{institution}: poprosiliśmy o najnowsze informacje. Może to potrwać kilka minut.',
      refreshed: '{institution}: najnowsze informacje są tutaj.',
      refreshUnchanged: '{institution}: na razie nie ma nic nowego.',
      refreshUnconfirmed: '{institution}: nie wiemy jeszcze, czy przyszło coś nowego.',
      stillAsked:
        '{institution} nadal czeka na Twoje działanie. Może minąć chwila, zanim zostanie zauważone.',
      removing: '{institution}: trwa odłączanie.',
      removed: '{institution}: odłączono.',
      removalUnconfirmed: '{institution}: jeszcze nie odłączono. Pojawi się to tutaj, gdy tylko się stanie.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          '{institution}: w ten sposób nie da się już połączyć ponownie. Możesz za to połączyć od nowa.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}: nie udało się rozpocząć logowania. Nic się nie zmieniło; spróbuj ponownie za chwilę.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Nie można już znaleźć tego banku. Wybierz inny.',
        notPossible: 'Tego banku nie można teraz połączyć. Być może jest już połączony.',
        tooMany: TOO_MANY,
        unavailable:
          'Nie udało się rozpocząć łączenia banku. Nic się nie zmieniło; spróbuj ponownie za chwilę.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution}: aktualizacja nie jest teraz możliwa. Tutaj widać, czego potrzeba.',
        tooMany: '{institution}: pytaliśmy przed chwilą. Odczekaj, zanim poprosisz ponownie.',
        unavailable: '{institution}: nie udało się poprosić o aktualizację. Spróbuj ponownie za chwilę.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution}: już odłączono.',
        notPossible: '{institution}: już odłączono albo nie można teraz odłączyć.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}: nie wiemy, czy udało się odłączyć. Jeśli bank nadal tu jest, spróbuj ponownie za chwilę.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: '{institution}: logowanie',
        linkNewAccounts: '{institution}: wybór kont',
        refresh: '{institution}: aktualizacja',
        start: 'Połącz bank',
      },
      frame: 'Bezpieczne logowanie',
      opening: 'Otwieranie bezpiecznego logowania…',
      slow: 'Trwa to dłużej niż zwykle.',
      silentTitle: 'Logowanie nie otwiera się tutaj',
      silentBody:
        'Może je blokować przeglądarka lub sieć. Możesz spróbować ponownie albo zalogować się w nowym oknie.',
      trouble: 'Jeśli logowanie nie postępuje, możesz zacząć od nowa.',
      failedTitle: 'To się nie udało',
      windowTitle: 'Kontynuuj w drugim oknie',
      windowBody: 'Gdy tam skończysz, wróć tutaj.',
      windowBlocked:
        'Przeglądarka nie otworzyła okna. Zezwól tej stronie na wyskakujące okna i spróbuj ponownie.',
      openWindow: 'Otwórz w nowym oknie',
      check: 'Gotowe',
      retry: RETRY,
      startNew: AGAIN,
      close: 'Zamknij',
    },
    removal: {
      title: '{institution}: odłączyć?',
      accountsGo: 'Te konta przestaną się aktualizować:',
      accountsUnknown: 'Wszystkie konta tego połączenia przestaną się aktualizować.',
      historyStays: 'To, co już widzisz, może być jeszcze przez pewien czas widoczne.',
      mayNotComeBack: 'Jeśli później połączysz bank od nowa, starsze informacje mogą nie wrócić.',
      duplicateTitle: 'Usunąć to dodatkowe połączenie?',
      duplicateBody:
        '{institution}: Twoje konta pozostają dzięki drugiemu połączeniu. Nic, co tu widzisz, nie zniknie.',
      keep: 'Zachowaj',
      reconnect: 'Połącz ponownie',
      confirm: 'Odłącz',
      confirmDuplicate: 'Usuń',
      account: '{name}, końcówka {mask}',
    },
    duplicates: {
      more: {
        one: 'Jeszcze {count} połączenie',
        few: 'Jeszcze {count} połączenia',
        many: 'Jeszcze {count} połączeń',
        other: 'Jeszcze {count} połączenia',
      },
      review: 'Przejrzyj',
      title: '{institution} ma więcej niż jedno połączenie',
      body: 'Wszystkie obejmują te same konta, a jedno z nich przynosi aktualizacje. Usunięcie dodatkowego nie zmienia niczego, co tu widzisz. Jeśli użyjesz innego, to ono będzie się aktualizować.',
      mainBroken:
        'To, które przynosi aktualizacje, najpierw wymaga Twojego działania. Pozostałe pójdą za nim.',
      isMain: 'Przynosi aktualizacje',
      keep: 'Użyj tego',
      remove: 'Usuń',
      nth: '(połączenie {position})',
      connectedOn: 'Połączono {date}',
      close: 'Gotowe',
    },
    fix: {
      title: 'Banki, które czekają na Ciebie',
      step: '{position} z {count}',
      next: 'Dalej',
      skip: 'Nie teraz',
      solved: '{institution} już na Ciebie nie czeka.',
      allDoneTitle: 'Wszystko gotowe',
      allDoneBody: 'Żaden bank teraz na Ciebie nie czeka.',
      leftTitle: 'Na razie to wszystko',
      leftBody: {
        one: 'Jeden bank nadal na Ciebie czeka.',
        few: '{count} banki nadal na Ciebie czekają.',
        many: '{count} banków nadal na Ciebie czeka.',
        other: '{count} banku nadal na Ciebie czeka.',
      },
      close: 'Zamknij',
    },
    news: {
      changed: '{institution}: {state}',
      several: {
        one: 'Zmienił się stan {count} banku.',
        few: 'Zmienił się stan {count} banków.',
        many: 'Zmienił się stan {count} banków.',
        other: 'Zmienił się stan {count} banku.',
      },
    },
    alerts: {
      label: 'Banki, które czekają na Ciebie',
      title: {
        one: '{count} bank czeka na Ciebie',
        few: '{count} banki czekają na Ciebie',
        many: '{count} banków czeka na Ciebie',
        other: '{count} banku czeka na Ciebie',
      },
      review: 'Zobacz',
    },
  },
};
