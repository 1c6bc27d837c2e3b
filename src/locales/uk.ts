import type { Language } from '../messages/language.js';

const OFFLINE =
  'Немає з’єднання з інтернетом, тому нічого не надіслано. Спробуйте ще раз, коли з’єднання повернеться.';
const SESSION = 'Сеанс завершено. Увійдіть ще раз.';
const GONE = 'Цього підключення більше немає.';
const EXPIRED = 'Час на вхід вичерпано. Можна почати знову.';
const TOO_MANY = 'За короткий час було кілька спроб. Зачекайте кілька хвилин і спробуйте ще раз.';
const RETRY = 'Спробувати ще раз';
const RENEW = 'Поновити доступ';
const AGAIN = 'Підключити заново';

/**
 * Ukrainian.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[uk]} locale="uk" />;
 */
export const uk: Language = {
  tag: 'uk',
  words: {
    labels: {
      connecting: 'Підключення',
      notFinished: 'Не завершено',
      connected: 'Підключено',
      renewSoon: 'Незабаром поновіть',
      newAccounts: 'Нові рахунки',
      partial: 'Оновлено частково',
      duplicate: 'Підключено двічі',
      institutionUnavailable: 'Банк недоступний',
      actionAtInstitution: 'Дія у вашому банку',
      delayed: 'Оновлення затримуються',
      updatesOnRequest: 'Оновлення на запит',
      reconnect: 'Відновіть зв’язок',
      repairing: 'Триває ремонт',
      accessEnded: 'Доступ завершено',
      broken: 'Не оновлюється',
      unsupported: 'Більше недоступно',
      paused: 'Оновлення призупинено',
      disconnected: 'Відключено',
      unknown: 'Стан невідомий',
    },
    actions: {
      reconnect: 'Відновити зв’язок',
      linkNewAccounts: 'Додати рахунки',
      refresh: 'Оновити зараз',
      confirmInstitutionAction: 'Зроблено',
      keepDuplicate: 'Залишити це',
      delete: 'Відключити',
      startNewConnection: AGAIN,
      connectAnotherInstitution: 'Обрати інший банк',
    },
    notices: {
      notCompleted: {
        title: '{institution}: підключення не завершено',
        body: 'Нічого не підключено. Ви можете почати знову будь-коли.',
        actions: { startNewConnection: 'Почати знову' },
      },
      accessExpiring: {
        title: '{institution}: поновіть доступ',
        body: 'Усе ще оновлюється. Банк час від часу просить підтвердити доступ; поновіть його зараз, щоб оновлення не зупинилися.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: '{institution}: можливо, у вас є інші рахунки',
        body: 'Оберіть ті, які хочете бачити тут. Додані раніше залишаться без змін.',
      },
      partialData: {
        title: '{institution}: бракує частини відомостей',
        body: 'Решта тут. Ще одне оновлення часто приносить те, чого бракує.',
        lastingBody: 'Повторне оновлення принесло не все. Зазвичай допомагає відновлення зв’язку.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution} має кілька підключень',
        body: 'Вони містять ті самі рахунки, тож досить одного. Якщо прибрати це, інші не зміняться. Якщо залишити, оновлюватиметься саме воно.',
        actions: { delete: 'Прибрати це' },
      },
      institutionOutage: {
        title: '{institution} має труднощі з надсиланням оновлень',
        body: 'Вам нічого не потрібно робити. Оновлення продовжаться, коли банк знову буде доступний. Те, що ви вже бачите, залишається тут.',
      },
      institutionAction: {
        title: '{institution} спершу чекає на вашу дію',
        body: 'Відкрийте застосунок або сайт свого банку й знайдіть запит, який на вас чекає. Потім поверніться сюди.',
      },
      providerOutage: {
        title: '{institution}: оновлення затримуються',
        body: 'Затримка з нашого боку, а не у вашому банку. Вам нічого не потрібно робити; оновлення надійдуть.',
      },
      interactiveRefresh: {
        title: '{institution} оновлюється на ваш запит',
        body: 'Цей банк надає нові відомості, лише поки ви тут. Оновлюйте, коли хочете побачити найновіше.',
      },
      reconnect: {
        title: '{institution}: увійдіть ще раз',
        body: 'До того часу оновлення зупинено. Те, що ви вже бачите, залишається тут.',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: '{institution} потребує відновлення зв’язку',
            body: 'До того часу оновлення зупинено. Те, що ви вже бачите, залишається тут.',
          },
        },
      },
      institutionRepair: {
        title: '{institution}: зв’язок ремонтують',
        body: 'Доти оновлення призупинено. Час від часу можна пробувати відновити зв’язок, хоча це може ще не спрацювати.',
        lastingBody: 'Оновлення досі призупинено. Можливо, зв’язок уже вдасться відновити, варто спробувати.',
        actions: { reconnect: 'Спробувати відновити' },
      },
      accessEnded: {
        title: '{institution}: доступ завершився',
        body: 'Поновіть його, щоб знову отримувати оновлення. Те, що ви вже бачите, залишається тут.',
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution}: оновлення припинилися',
        body: 'Уже деякий час нічого не надходить. Підключіть банк заново, щоб продовжити. Те, що ви вже бачите, залишається тут.',
        actions: { reconnect: 'Спробувати відновити' },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: '{institution}: це підключення більше не працює',
            body: 'Якщо оновлення ще потрібні, підключіть банк заново. Те, що ви вже бачите, залишається тут.',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution}: підключити тут більше не можна',
        body: 'Те, що ви вже бачите, залишається тут. Щоб мати нові відомості, можна підключити інший банк.',
      },
      delayed: {
        title: '{institution}: триває довше, ніж зазвичай',
        body: 'Нові відомості ще не надійшли. Зазвичай вони приходять з наступним оновленням; вам нічого не потрібно робити.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}: оновлення призупинено',
        body: 'Те, що ви вже бачите, залишається тут. Завітайте пізніше.',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'Вам нічого не потрібно робити. Те, що ви вже бачите, залишається тут.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: 'Щось пішло не так із нашого боку. Те, що ви вже бачите, залишається тут. Завітайте пізніше.',
          },
        },
      },
      disconnected: {
        title: '{institution}: відключено',
        body: 'Більше не оновлюється. Підключити заново можна будь-коли.',
      },
    },
    notice: {
      snooze: 'Нагадати пізніше',
      dismiss: 'Не зараз',
      accessEndsIn: 'Доступ завершиться {when}.',
      accessEndsOn: 'Доступ завершиться {date}.',
      accessEndsNow: 'Доступ може завершитися будь-якої миті.',
      nextUpdateIn: 'Наступне оновлення можливе {when}.',
    },
    institutionMessage: {
      attribution: 'Повідомлення: {institution}',
      goToInstitution: 'Перейти на {host}',
      thenConfirm: 'Коли зробите, повідомте нас тут.',
      more: 'Показати більше',
      less: 'Показати менше',
    },
    button: {
      pending: 'Хвилинку…',
      about: '({institution})',
      cooldown: 'Зараз недоступно.',
      cooldownUntil: 'Знову доступно {when}.',
      cooldownUntilDate: 'Знову доступно {date}.',
      offline: 'Немає з’єднання з інтернетом.',
      notAllowed: 'Зверніться до людини, яка керує цим підключенням.',
    },
    freshness: {
      never: 'Відомостей ще немає',
      importing: 'Отримуємо ваші відомості',
      stalled: 'Отримання триває довше, ніж зазвичай',
      updatedAgo: 'Оновлено {when}',
      updatedOn: 'Оновлено {date}',
      staleSince: 'Останні відомості: {date}',
    },
    card: {
      accounts: {
        one: '{count} рахунок',
        few: '{count} рахунки',
        many: '{count} рахунків',
        other: '{count} рахунку',
      },
      account: '{name} ••{mask}',
      unnamed: 'ваш банк',
      unnamedAtStart: 'Ваш банк',
    },
    cardMore: {
      snoozedUntil: 'Нагадаємо {when}.',
      snoozedUntilDate: 'Нагадаємо {date}.',
      showAgain: 'Показати зараз',
      manage: 'Керувати',
    },
    list: {
      label: 'Підключені банки',
      groups: {
        needsYou: 'Потрібна ваша дія',
        waiting: 'Очікують',
        connected: 'Підключені',
        ended: 'Завершені',
      },
      loading: 'Завантаження ваших банків',
      slow: 'Триває довше, ніж зазвичай.',
      emptyTitle: 'Ще не підключено жодного банку',
      emptyBody: 'Підключіть банк, щоб бачити тут свої рахунки.',
      connect: 'Підключити банк',
      failedTitle: 'Зараз не вдається показати ваші банки',
      failedBody: 'Їх не вдалося завантажити. Спробуйте ще раз за мить.',
      offlineTitle: 'Немає з’єднання з інтернетом',
      offlineBody: 'Ваші банки з’являться тут, щойно повернеться інтернет.',
      sessionTitle: 'Сеанс завершено',
      sessionBody: 'Увійдіть ще раз, щоб побачити свої банки.',
      retry: RETRY,
      noMatch: 'Жоден банк не підходить.',
      incomplete: 'Деякі з ваших банків зараз не показано.',
      outdated: 'Це може бути застарілим. Найновіше не вдалося завантажити.',
      updatesPaused: 'Оновлення призупинено. Показане може трохи відставати.',
      check: 'Перевірити зараз',
    },
    finder: {
      search: 'Пошук серед банків',
      hint: 'Стрілками вниз і вгору переходьте від банку до банку.',
      state: 'Стан',
      anyState: 'Будь-який стан',
      actor: 'Очікування на',
      anyActor: 'Усі',
      actors: { customer: 'Вас', institution: 'Банк', operator: 'Нас', nobody: 'Нікого' },
      order: 'Порядок',
      orders: { urgency: 'Спершу найтерміновіші', name: 'За назвою', updated: 'Спершу найновіші' },
      numbered: '{name} ({count})',
      found: {
        one: '{count} з {total} банку',
        few: '{count} з {total} банків',
        many: '{count} з {total} банків',
        other: '{count} з {total} банку',
      },
      showAll: 'Показати всі',
    },
    outcomes: {
      confirming:
        'Дякуємо. {institution}: перевіряємо, це може тривати хвилину чи дві. Можете залишити цю сторінку.',
      restored: '{institution} знову оновлюється.',
      renewed: '{institution}: доступ поновлено.',
      stillBroken:
        'Вхід вдався, але {institution} ще не оновлюється. Це може тривати кілька хвилин; якщо нічого не зміниться, спробуйте ще раз.',
      timedOut: '{institution}: ще не вдалося перевірити. Результат з’явиться тут, щойно стане відомим.',
      abandoned: 'Дію не завершено, тому нічого не змінилося.',
      accountsChecking:
        'Дякуємо. {institution}: ваш вибір рахунків обробляється, це може тривати хвилину чи дві.',
      accountsAdded: '{institution}: ваш вибір рахунків збережено. Нові з’являться незабаром.',
      accountsUnchanged: '{institution}: нових рахунків ще не надійшло. Це може тривати кілька хвилин.',
      starting:
        'Дякуємо. {institution}: підключаємо, це може тривати хвилину чи дві. Можете залишити цю сторінку.',
      started: '{institution}: підключено. Ваші відомості вже в дорозі.',
      startUnconfirmed: 'Нове підключення ще не готове. Воно з’явиться тут, щойно буде готове.',
      replaced: '{institution} має нове підключення. Це старе можна прибрати.',
      refreshing: '{institution}: ми попросили найновіші відомості. Це може тривати кілька хвилин.',
      refreshed: '{institution}: найновіші відомості вже тут.',
      refreshUnchanged: '{institution}: поки що нічого нового.',
      refreshUnconfirmed: '{institution}: ще не видно, чи надійшло щось нове.',
      stillAsked: '{institution} досі чекає на вашу дію. Може минути трохи часу, поки її помітять.',
      removing: '{institution}: відключаємо.',
      removed: '{institution}: відключено.',
      removalUnconfirmed: '{institution}: ще не відключено. Це з’явиться тут, щойно станеться.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution}: так зв’язок уже не відновити. Натомість можна підключити заново.',
        tooMany: TOO_MANY,
        unavailable: '{institution}: не вдалося почати вхід. Нічого не змінилося; спробуйте ще раз за мить.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Цей банк більше не вдається знайти. Оберіть інший.',
        notPossible: 'Цей банк зараз не можна підключити. Можливо, його вже підключено.',
        tooMany: TOO_MANY,
        unavailable: 'Не вдалося почати підключення банку. Нічого не змінилося; спробуйте ще раз за мить.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution}: зараз оновити не можна. Що для цього потрібно, показано тут.',
        tooMany: '{institution}: запит був зовсім недавно. Зачекайте, перш ніж просити знову.',
        unavailable: '{institution}: не вдалося попросити оновлення. Спробуйте ще раз за мить.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution}: уже відключено.',
        notPossible: '{institution}: уже відключено або зараз відключити не можна.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}: не видно, чи вдалося відключити. Якщо банк досі тут, спробуйте ще раз за мить.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: '{institution}: вхід',
        linkNewAccounts: '{institution}: вибір рахунків',
        refresh: '{institution}: оновлення',
        start: 'Підключити банк',
      },
      frame: 'Безпечний вхід',
      opening: 'Відкриваємо безпечний вхід…',
      slow: 'Триває довше, ніж зазвичай.',
      silentTitle: 'Вхід тут не відкривається',
      silentBody:
        'Можливо, його блокує ваш браузер або мережа. Спробуйте ще раз або увійдіть у новому вікні.',
      trouble: 'Якщо вхід не просувається, можна почати знову.',
      failedTitle: 'Не вийшло',
      windowTitle: 'Продовжуйте в іншому вікні',
      windowBody: 'Коли закінчите там, поверніться сюди.',
      windowBlocked:
        'Браузер не відкрив вікно. Дозвольте спливні вікна для цієї сторінки й спробуйте ще раз.',
      openWindow: 'Відкрити в новому вікні',
      check: 'Готово',
      retry: RETRY,
      startNew: AGAIN,
      close: 'Закрити',
    },
    removal: {
      title: '{institution}: відключити?',
      accountsGo: 'Ці рахунки перестануть оновлюватися:',
      accountsUnknown: 'Усі рахунки цього підключення перестануть оновлюватися.',
      historyStays: 'Те, що ви вже бачите, може ще деякий час залишатися.',
      mayNotComeBack: 'Якщо згодом підключити банк заново, давніші відомості можуть не повернутися.',
      duplicateTitle: 'Прибрати це зайве підключення?',
      duplicateBody:
        '{institution}: ваші рахунки залишаться завдяки іншому підключенню. Ніщо з того, що ви бачите, не зникне.',
      keep: 'Залишити',
      reconnect: 'Краще відновити',
      confirm: 'Відключити',
      confirmDuplicate: 'Прибрати',
      account: '{name}, закінчується на {mask}',
    },
    duplicates: {
      more: {
        one: 'Ще {count} підключення',
        few: 'Ще {count} підключення',
        many: 'Ще {count} підключень',
        other: 'Ще {count} підключення',
      },
      review: 'Переглянути',
      title: '{institution} має кілька підключень',
      body: 'Усі вони містять ті самі рахунки, і одне з них приносить оновлення. Якщо прибрати зайве, те, що ви бачите, не зміниться. Якщо обрати інше, оновлюватиметься саме воно.',
      mainBroken: 'Те, що приносить оновлення, спершу потребує вашої дії. Решта підуть за ним.',
      isMain: 'Приносить оновлення',
      keep: 'Використати це',
      remove: 'Прибрати',
      nth: '(підключення {position})',
      connectedOn: 'Підключено {date}',
      close: 'Готово',
    },
    fix: {
      title: 'Банки, які чекають на вас',
      step: '{position} з {count}',
      next: 'Далі',
      skip: 'Не зараз',
      solved: '{institution} більше на вас не чекає.',
      allDoneTitle: 'Усе зроблено',
      allDoneBody: 'Жоден банк зараз на вас не чекає.',
      leftTitle: 'Поки що це все',
      leftBody: {
        one: 'Ще {count} банк чекає на вас.',
        few: 'Ще {count} банки чекають на вас.',
        many: 'Ще {count} банків чекають на вас.',
        other: 'Ще {count} банку чекає на вас.',
      },
      close: 'Закрити',
    },
    news: {
      changed: '{institution}: {state}',
      several: {
        one: 'Змінився стан {count} банку.',
        few: 'Змінився стан {count} банків.',
        many: 'Змінився стан {count} банків.',
        other: 'Змінився стан {count} банку.',
      },
    },
    alerts: {
      label: 'Банки, які чекають на вас',
      title: {
        one: '{count} банк чекає на вас',
        few: '{count} банки чекають на вас',
        many: '{count} банків чекають на вас',
        other: '{count} банку чекає на вас',
      },
      review: 'Переглянути',
    },
  },
};
