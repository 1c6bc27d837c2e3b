import type { Language } from '../messages/language.js';

const RETRY = 'Tekrar dene';
const RECONNECT = 'Yeniden bağlan';
const TRY_RECONNECT = 'Yeniden bağlanmayı dene';
const RENEW = 'Erişimi yenile';
const NEW_CONNECTION = 'Yeni bağlantı kur';
const OFFLINE =
  'Çevrimdışı olduğunuz için hiçbir şey gönderilmedi. İnternet bağlantınız geri geldiğinde lütfen tekrar deneyin.';
const SESSION = 'Oturumunuz sona erdi. Lütfen yeniden giriş yapın.';
const GONE = 'Bu bağlantı artık yok.';
const EXPIRED = 'Giriş için ayrılan süre doldu. Yeniden başlayabilirsiniz.';
const TOO_MANY = 'Kısa sürede birkaç deneme yapıldı. Lütfen birkaç dakika bekleyip tekrar deneyin.';

/**
 * Turkish.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[tr]} locale="tr" />;
 */
export const tr: Language = {
  tag: 'tr',
  words: {
    labels: {
      connecting: 'Bağlanıyor',
      notFinished: 'Tamamlanmadı',
      connected: 'Bağlı',
      renewSoon: 'Yakında yenileyin',
      newAccounts: 'Yeni hesaplar',
      partial: 'Kısmen güncellendi',
      duplicate: 'İki kez bağlı',
      institutionUnavailable: 'Bankaya ulaşılamıyor',
      actionAtInstitution: 'Bankada işlem gerekli',
      delayed: 'Güncelleme gecikiyor',
      updatesOnRequest: 'İsteyince güncellenir',
      reconnect: 'Yeniden bağlanın',
      repairing: 'Onarılıyor',
      accessEnded: 'Erişim sona erdi',
      broken: 'Güncellenmiyor',
      unsupported: 'Artık kullanılamıyor',
      paused: 'Güncelleme beklemede',
      disconnected: 'Bağlantı kesildi',
      unknown: 'Durum bilinmiyor',
    },
    actions: {
      reconnect: RECONNECT,
      linkNewAccounts: 'Hesap ekle',
      refresh: 'Şimdi güncelle',
      confirmInstitutionAction: 'İşlemi yaptım',
      keepDuplicate: 'Bu kalsın',
      delete: 'Bağlantıyı kes',
      startNewConnection: NEW_CONNECTION,
      connectAnotherInstitution: 'Başka banka seç',
    },
    notices: {
      notCompleted: {
        title: '{institution} ile bağlantı tamamlanmadı',
        body: 'Henüz bir bağlantı kurulmadı. İstediğiniz zaman yeniden başlayabilirsiniz.',
        actions: { startNewConnection: 'Yeniden başla' },
      },
      accessExpiring: {
        title: '{institution} için erişimi yenileyin',
        body: 'Bilgileriniz hâlâ güncelleniyor. Bankanız zaman zaman erişimi onaylamanızı ister. Güncellemelerin kesilmemesi için şimdi yenileyin.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: '{institution}: Başka hesaplarınız olabilir',
        body: 'Burada görmek istediğiniz hesapları seçin. Daha önce ekledikleriniz olduğu gibi kalır.',
      },
      partialData: {
        title: '{institution}: Bazı bilgiler eksik',
        body: 'Diğer bilgiler burada. Bir kez daha güncellediğinizde eksikler çoğu zaman tamamlanır.',
        lastingBody: 'Yeniden güncelleme tüm eksikleri tamamlamadı. Yeniden bağlanmak genellikle işe yarar.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution} birden fazla kez bağlı',
        body: 'Bu bağlantılarda aynı hesaplar var, bu yüzden biri yeterli. Bu bağlantıyı kaldırmak diğerlerini etkilemez. Bu bağlantı kalırsa güncellemeler bunun üzerinden gelir.',
        actions: { delete: 'Bunu kaldır' },
      },
      institutionOutage: {
        title: '{institution} güncelleme gönderirken sorun yaşıyor',
        body: 'Sizin bir şey yapmanız gerekmiyor. Bankaya yeniden ulaşıldığında güncellemeler devam eder. Mevcut bilgileriniz burada kalır.',
      },
      institutionAction: {
        title: '{institution} önce sizden bir işlem bekliyor',
        body: 'Bankanızın uygulamasını veya internet sitesini açın ve sizi bekleyen bir istek olup olmadığına bakın. Ardından buraya dönün.',
      },
      providerOutage: {
        title: '{institution}: Güncellemeler gecikiyor',
        body: 'Gecikme bankanızdan değil, bizden kaynaklanıyor. Sizin bir şey yapmanız gerekmiyor. Geciken güncellemeler sonradan gelir.',
      },
      interactiveRefresh: {
        title: '{institution} siz istediğinizde güncellenir',
        body: 'Bu banka yeni bilgileri yalnızca siz buradayken paylaşır. En son durumu görmek istediğinizde güncelleyin.',
      },
      reconnect: {
        title: '{institution}: Lütfen yeniden giriş yapın',
        body: 'Giriş yapana kadar güncelleme gelmez. Mevcut bilgileriniz burada kalır.',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: '{institution} için yeniden bağlanmanız gerekiyor',
            body: 'Yeniden bağlanana kadar güncelleme gelmez. Mevcut bilgileriniz burada kalır.',
          },
        },
      },
      institutionRepair: {
        title: '{institution} ile bağlantı onarılıyor',
        body: 'Onarım bitene kadar güncellemeler beklemede. Ara sıra yeniden bağlanmayı deneyebilirsiniz, ancak henüz sonuç vermeyebilir.',
        lastingBody: 'Güncellemeler hâlâ beklemede. Yeniden bağlanmak artık mümkün olabilir, denemeye değer.',
        actions: { reconnect: TRY_RECONNECT },
      },
      accessEnded: {
        title: '{institution} için erişim sona erdi',
        body: 'Yeniden güncelleme almak için erişimi yenileyin. Mevcut bilgileriniz burada kalır.',
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} artık güncellenmiyor',
        body: 'Bir süredir yeni bilgi gelmiyor. Devam etmek için yeni bir bağlantı kurun. Mevcut bilgileriniz burada kalır.',
        actions: { reconnect: TRY_RECONNECT },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: '{institution} ile bu bağlantı artık çalışmıyor',
            body: 'Güncelleme almaya devam etmek isterseniz yeni bir bağlantı kurun. Mevcut bilgileriniz burada kalır.',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution} artık buraya bağlanamıyor',
        body: 'Mevcut bilgileriniz burada kalır. Yeni bilgiler için başka bir banka bağlayabilirsiniz.',
      },
      delayed: {
        title: '{institution}: Güncelleme her zamankinden uzun sürüyor',
        body: 'Yeni bilgiler henüz gelmedi. Genellikle bir sonraki güncellemeyle gelir. Sizin bir şey yapmanız gerekmiyor.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}: Güncellemeler beklemede',
        body: 'Mevcut bilgileriniz burada kalır. Lütfen daha sonra yeniden bakın.',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'Sizin bir şey yapmanız gerekmiyor. Mevcut bilgileriniz burada kalır.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: 'Bizden kaynaklanan bir aksaklık oldu. Mevcut bilgileriniz burada kalır. Lütfen daha sonra yeniden bakın.',
          },
        },
      },
      disconnected: {
        title: '{institution} ile bağlantı kesildi',
        body: 'Artık güncelleme gelmiyor. İstediğiniz zaman yeni bir bağlantı kurabilirsiniz.',
      },
    },
    notice: {
      snooze: 'Daha sonra hatırlat',
      dismiss: 'Şimdi değil',
      accessEndsIn: 'Erişim {when} sona eriyor.',
      accessEndsOn: 'Erişim {date} tarihinde sona eriyor.',
      accessEndsNow: 'Erişim her an sona erebilir.',
      nextUpdateIn: 'Bir sonraki güncelleme {when} yapılabilir.',
    },
    institutionMessage: {
      attribution: 'Mesajı gönderen: {institution}',
      goToInstitution: '{host} sitesine git',
      thenConfirm: 'İşlemi yaptığınızda burada bize bildirin.',
      more: 'Daha fazla göster',
      less: 'Daha az göster',
    },
    button: {
      pending: 'Lütfen bekleyin…',
      about: '({institution})',
      cooldown: 'Şu anda kullanılamıyor.',
      cooldownUntil: 'Yeniden kullanılabilir: {when}.',
      cooldownUntilDate: '{date} tarihinde yeniden kullanılabilir.',
      offline: 'Çevrimdışısınız.',
      notAllowed: 'Lütfen bu bağlantıyı yöneten kişiye danışın.',
    },
    freshness: {
      never: 'Henüz bilgi yok',
      importing: 'Bilgileriniz alınıyor',
      stalled: 'Bilgilerinizin gelmesi her zamankinden uzun sürüyor',
      updatedAgo: 'Son güncelleme: {when}',
      updatedOn: 'Son güncelleme: {date}',
      staleSince: '{date} tarihinden beri yeni bilgi yok',
    },
    card: {
      accounts: { one: '{count} hesap', other: '{count} hesap' },
      account: '{name} ••{mask}',
      unnamed: 'bankanız',
      unnamedAtStart: 'Bankanız',
    },
    cardMore: {
      snoozedUntil: 'Size {when} hatırlatacağız.',
      snoozedUntilDate: 'Size {date} tarihinde hatırlatacağız.',
      showAgain: 'Şimdi göster',
      manage: 'Yönet',
    },
    list: {
      label: 'Bağlı bankalar',
      groups: {
        needsYou: 'Sizi bekliyor',
        waiting: 'Beklemede',
        connected: 'Bağlı',
        ended: 'Sona erdi',
      },
      loading: 'Bankalarınız yükleniyor',
      slow: 'Bu işlem her zamankinden uzun sürüyor.',
      emptyTitle: 'Henüz bağlı banka yok',
      emptyBody: 'Hesaplarınızı burada görmek için bir banka bağlayın.',
      connect: 'Banka bağla',
      failedTitle: 'Bankalarınız şu anda gösterilemiyor',
      failedBody: 'Bankalarınız yüklenemedi. Lütfen biraz sonra tekrar deneyin.',
      offlineTitle: 'Çevrimdışısınız',
      offlineBody: 'İnternet bağlantınız geri geldiğinde bankalarınız burada görünür.',
      sessionTitle: 'Oturumunuz sona erdi',
      sessionBody: 'Bankalarınızı görmek için lütfen yeniden giriş yapın.',
      retry: RETRY,
      noMatch: 'Eşleşen banka yok.',
      incomplete: 'Bankalarınızdan bazıları şu anda gösterilmiyor.',
      outdated: 'Buradaki bilgiler güncel olmayabilir. En son bilgiler yüklenemedi.',
      updatesPaused: 'Güncellemeler beklemede. Gördüğünüz bilgiler biraz eski olabilir.',
      check: 'Şimdi kontrol et',
    },
    finder: {
      search: 'Bankalarınızda arayın',
      hint: 'Bankalar arasında gezinmek için aşağı ve yukarı ok tuşlarını kullanın.',
      state: 'Durum',
      anyState: 'Tümü',
      actor: 'Kim bekleniyor',
      anyActor: 'Tümü',
      actors: { customer: 'Siz', institution: 'Banka', operator: 'Biz', nobody: 'Hiç kimse' },
      order: 'Sıralama',
      orders: { urgency: 'Önce en acil', name: 'Ada göre', updated: 'Önce son güncellenen' },
      numbered: '{name} ({count})',
      found: {
        one: '{total} bankadan {count} tanesi',
        other: '{total} bankadan {count} tanesi',
      },
      showAll: 'Tümünü göster',
    },
    outcomes: {
      confirming:
        'Teşekkürler. {institution} ile kontrol ediyoruz. Bu bir iki dakika sürebilir. Bu sayfadan ayrılabilirsiniz.',
      restored: '{institution} yeniden güncelleniyor.',
      renewed: '{institution} için erişim yenilendi.',
      stillBroken:
        'Giriş yaptınız ancak {institution} henüz güncellenmeye başlamadı. Bu birkaç dakika sürebilir. Durum değişmezse lütfen bir kez daha deneyin.',
      timedOut: '{institution} ile henüz kontrol edemedik. Sonuç belli olduğunda bu sayfada görünür.',
      abandoned: 'İşlem tamamlanmadığı için hiçbir şey değişmedi.',
      accountsChecking:
        'Teşekkürler. {institution} için hesap seçiminiz iletiliyor. Bu bir iki dakika sürebilir.',
      accountsAdded: '{institution} için hesap seçiminiz kaydedildi. Yeni hesaplar birazdan görünür.',
      accountsUnchanged: '{institution} henüz yeni hesap göndermedi. Bu birkaç dakika sürebilir.',
      starting:
        'Teşekkürler. {institution} bağlanıyor. Bu bir iki dakika sürebilir. Bu sayfadan ayrılabilirsiniz.',
      started: '{institution} bağlandı. Bilgileriniz yolda.',
      startUnconfirmed: 'Yeni bağlantı henüz hazır değil. Hazır olduğunda burada görünür.',
      replaced: '{institution} ile yeni bağlantı kuruldu. Bu eski bağlantıyı kaldırabilirsiniz.',
      refreshing: '{institution} için en son bilgileri istedik. Bu birkaç dakika sürebilir.',
      refreshed: '{institution} için en son bilgiler geldi.',
      refreshUnchanged: '{institution} şu ana kadar yeni bir bilgi göndermedi.',
      refreshUnconfirmed: '{institution} yeni bir bilgi gönderdi mi, henüz göremedik.',
      stillAsked:
        '{institution} hâlâ sizi bekliyor. Yaptığınız işlemin orada görünmesi biraz zaman alabilir.',
      removing: '{institution} ile bağlantı kesiliyor.',
      removed: '{institution} ile bağlantı kesildi.',
      removalUnconfirmed: '{institution} ile bağlantı henüz kesilmedi. Kesildiğinde bu sayfada görünür.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          '{institution} için artık bu yolla yeniden bağlanılamıyor. Bunun yerine yeni bir bağlantı kurabilirsiniz.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution} için giriş başlatılamadı. Hiçbir şey değişmedi. Lütfen biraz sonra tekrar deneyin.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Bu banka artık bulunamıyor. Lütfen başka bir banka seçin.',
        notPossible: 'Bu banka şu anda bağlanamıyor. Zaten bağlı olabilir.',
        tooMany: TOO_MANY,
        unavailable:
          'Banka bağlama işlemi başlatılamadı. Hiçbir şey değişmedi. Lütfen biraz sonra tekrar deneyin.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution} şu anda güncellenemiyor. Ne gerektiğini burada görebilirsiniz.',
        tooMany:
          '{institution} için kısa süre önce güncelleme istendi. Yeniden istemeden önce lütfen biraz bekleyin.',
        unavailable: '{institution} için güncelleme istenemedi. Lütfen biraz sonra tekrar deneyin.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution} ile bağlantı zaten kesilmiş.',
        notPossible: '{institution} ile bağlantı zaten kesilmiş ya da şu anda kesilemiyor.',
        tooMany: TOO_MANY,
        unavailable:
          '{institution} ile bağlantının kesilip kesilmediğini göremedik. Banka hâlâ burada görünüyorsa lütfen biraz sonra tekrar deneyin.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: '{institution}: Giriş',
        linkNewAccounts: '{institution}: Hesap seçimi',
        refresh: '{institution}: Güncelleme',
        start: 'Banka bağlama',
      },
      frame: 'Güvenli giriş',
      opening: 'Güvenli giriş açılıyor…',
      slow: 'Bu işlem her zamankinden uzun sürüyor.',
      silentTitle: 'Giriş ekranı burada açılmıyor',
      silentBody:
        'Tarayıcınız veya ağınız bunu engelliyor olabilir. Tekrar deneyebilir ya da yeni bir pencerede giriş yapabilirsiniz.',
      trouble: 'Giriş ilerlemiyorsa yeniden başlayabilirsiniz.',
      failedTitle: 'İşlem tamamlanamadı',
      windowTitle: 'Lütfen diğer pencerede devam edin',
      windowBody: 'Oradaki işiniz bittiğinde buraya dönün.',
      windowBlocked:
        'Tarayıcınız pencereyi açmadı. Bu sayfa için açılır pencerelere izin verin ve tekrar deneyin.',
      openWindow: 'Yeni pencerede aç',
      check: 'Tamamladım',
      retry: RETRY,
      startNew: NEW_CONNECTION,
      close: 'Kapat',
    },
    removal: {
      title: '{institution} ile bağlantı kesilsin mi?',
      accountsGo: 'Bu hesaplar artık güncellenmeyecek:',
      accountsUnknown: 'Bu bağlantıdaki hesapların hiçbiri artık güncellenmeyecek.',
      historyStays: 'Şu anda gördüğünüz bilgiler bir süre daha görünebilir.',
      mayNotComeBack: 'Daha sonra bu bankayla yeni bir bağlantı kurarsanız eski bilgiler geri gelmeyebilir.',
      duplicateTitle: 'Bu fazladan bağlantı kaldırılsın mı?',
      duplicateBody:
        '{institution} ve hesaplarınız diğer bağlantı üzerinden burada kalır. Gördüğünüz hiçbir şey kaybolmaz.',
      keep: 'Bağlantı kalsın',
      reconnect: RECONNECT,
      confirm: 'Bağlantıyı kes',
      confirmDuplicate: 'Kaldır',
      account: '{name}, sonu {mask}',
    },
    duplicates: {
      more: { one: 'Bir kez daha bağlı', other: '{count} kez daha bağlı' },
      review: 'İncele',
      title: '{institution} birden fazla kez bağlı',
      body: 'Bu bağlantıların hepsinde aynı hesaplar var ve güncellemeler bunlardan biri üzerinden geliyor. Fazladan bir bağlantıyı kaldırmak burada gördüklerinizi değiştirmez. Başka birini kullanırsanız güncellemeler artık onun üzerinden gelir.',
      mainBroken: 'Önce güncellemelerin geldiği bağlantı sizi bekliyor. Diğerleri onun ardından düzelir.',
      isMain: 'Güncellemelerin kaynağı',
      keep: 'Bunu kullan',
      remove: 'Kaldır',
      nth: '({position}. bağlantı)',
      connectedOn: '{date} tarihinde bağlandı',
      close: 'Tamam',
    },
    fix: {
      title: 'Sizi bekleyen bankalar',
      step: '{position} / {count}',
      next: 'İleri',
      skip: 'Şimdi değil',
      solved: '{institution} artık sizi beklemiyor.',
      allDoneTitle: 'Her şey tamam',
      allDoneBody: 'Şu anda sizi bekleyen banka yok.',
      leftTitle: 'Şimdilik bu kadar',
      leftBody: {
        one: 'Bir banka hâlâ sizi bekliyor.',
        other: '{count} banka hâlâ sizi bekliyor.',
      },
      close: 'Kapat',
    },
    news: {
      changed: '{institution}, yeni durum: {state}',
      several: {
        one: '{count} bankanın durumu değişti.',
        other: '{count} bankanın durumu değişti.',
      },
    },
    alerts: {
      label: 'Sizi bekleyen bankalar',
      title: { one: '{count} banka sizi bekliyor', other: '{count} banka sizi bekliyor' },
      review: 'Göz at',
    },
  },
};
