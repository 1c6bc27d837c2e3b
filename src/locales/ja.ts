import type { Language } from '../messages/language.js';

const OFFLINE = 'オフラインのため、何も送信されていません。接続が戻ってから、もう一度お試しください。';
const SESSION = 'ログインの有効期限が切れました。もう一度ログインしてください。';
const GONE = 'この連携はもう存在しません。';
const EXPIRED = 'ログイン操作の制限時間が過ぎました。最初からやり直せます。';
const TOO_MANY = '短時間に何度か操作が行われました。数分待ってから、もう一度お試しください。';
const RETRY = 'もう一度試す';
const RENEW = 'アクセスを延長';
const AGAIN = '新しく連携する';

/**
 * Japanese.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[ja]} locale="ja" />;
 */
export const ja: Language = {
  tag: 'ja',
  words: {
    labels: {
      connecting: '連携中',
      notFinished: '未完了',
      connected: '連携済み',
      renewSoon: '延長の時期です',
      newAccounts: '新しい口座',
      partial: '一部のみ更新',
      duplicate: '連携が重複',
      institutionUnavailable: '一時的に利用不可',
      actionAtInstitution: '銀行での手続き',
      delayed: '更新に遅れ',
      updatesOnRequest: '手動で更新',
      reconnect: '再連携が必要',
      repairing: '修復中',
      accessEnded: 'アクセス終了',
      broken: '更新停止',
      unsupported: '対応終了',
      paused: '更新を一時停止',
      disconnected: '連携解除済み',
      unknown: '状態を確認できません',
    },
    actions: {
      reconnect: '再連携する',
      linkNewAccounts: '口座を追加',
      refresh: '今すぐ更新',
      confirmInstitutionAction: '手続きしました',
      keepDuplicate: 'これを残す',
      delete: '連携を解除',
      startNewConnection: AGAIN,
      connectAnotherInstitution: '別の銀行を選ぶ',
    },
    notices: {
      notCompleted: {
        title: '{institution}との連携が完了していません',
        body: 'まだ何も連携されていません。いつでも最初からやり直せます。',
        actions: { startNewConnection: '最初からやり直す' },
      },
      accessExpiring: {
        title: '{institution}へのアクセスを延長してください',
        body: '更新は正常に続いています。銀行ではアクセスの確認が定期的に必要です。更新が止まらないよう、今のうちに延長してください。',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: '{institution}にほかの口座があるかもしれません',
        body: 'ここに表示する口座をお選びください。すでに追加した口座はそのままです。',
      },
      partialData: {
        title: '{institution}の情報が一部届いていません',
        body: 'それ以外は届いています。もう一度更新すると、多くの場合、残りも届きます。',
        lastingBody: 'もう一度更新しても、すべては届きませんでした。再連携すると、たいてい解決します。',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution}との連携が重複しています',
        body: 'どの連携も同じ口座のものなので、一つあれば十分です。これを削除しても、ほかの連携は変わりません。これを残すと、今後はこの連携で更新されます。',
        actions: { delete: 'これを削除' },
      },
      institutionOutage: {
        title: '{institution}から情報が届きにくくなっています',
        body: 'お手続きは必要ありません。銀行が復旧すると更新が再開されます。これまでの内容はこのままご覧いただけます。',
      },
      institutionAction: {
        title: 'まず{institution}でのお手続きが必要です',
        body: '銀行のアプリかウェブサイトを開き、確認や承認を求める表示がないかご覧ください。終わったら、ここにお戻りください。',
      },
      providerOutage: {
        title: '{institution}の更新が遅れています',
        body: '遅れの原因は銀行ではなく、当社側にあります。お手続きは必要ありません。遅れている情報は順次届きます。',
      },
      interactiveRefresh: {
        title: '{institution}は手動での更新となります',
        body: 'この銀行の新しい情報は、ここをご利用中のときだけ取得できます。最新の情報をご覧になりたいときに更新してください。',
      },
      reconnect: {
        title: '{institution}にもう一度ログインしてください',
        body: 'ログインするまで更新は止まっています。これまでの内容はこのままご覧いただけます。',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: '{institution}との再連携が必要です',
            body: '再連携するまで更新は止まっています。これまでの内容はこのままご覧いただけます。',
          },
        },
      },
      institutionRepair: {
        title: '{institution}との連携を修復しています',
        body: '完了まで更新は一時停止しています。再連携をときどきお試しいただけますが、まだつながらないことがあります。',
        lastingBody: '更新はまだ一時停止しています。そろそろ再連携できるかもしれませんので、お試しください。',
        actions: { reconnect: '再連携を試す' },
      },
      accessEnded: {
        title: '{institution}へのアクセスが終了しました',
        body: 'アクセスを延長すると、情報の更新が再開されます。これまでの内容はこのままご覧いただけます。',
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution}の更新が止まっています',
        body: 'しばらく情報が届いていません。続けるには、銀行を新しく連携してください。これまでの内容はこのままご覧いただけます。',
        actions: { reconnect: '再連携を試す' },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: '{institution}とのこの連携は使えなくなりました',
            body: '引き続き更新をご希望の場合は、銀行を新しく連携してください。これまでの内容はこのままご覧いただけます。',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution}はここで連携できなくなりました',
        body: 'これまでの内容はこのままご覧いただけます。新しい情報をご覧になりたい場合は、別の銀行を連携できます。',
      },
      delayed: {
        title: '{institution}の更新に時間がかかっています',
        body: '新しい情報はまだ届いていません。通常は次の更新で届きますので、お手続きは必要ありません。',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: '{institution}の更新は一時停止しています',
        body: 'これまでの内容はこのままご覧いただけます。しばらくしてから、もう一度ご確認ください。',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'お手続きは必要ありません。これまでの内容はこのままご覧いただけます。',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: '当社側で問題が発生しました。これまでの内容はこのままご覧いただけます。しばらくしてから、もう一度ご確認ください。',
          },
        },
      },
      disconnected: {
        title: '{institution}との連携は解除されました',
        body: '今後は更新されません。いつでも新しく連携できます。',
      },
    },
    notice: {
      snooze: 'あとで知らせる',
      dismiss: '今はしない',
      accessEndsIn: 'アクセスは{when}に終了します。',
      accessEndsOn: 'アクセスは{date}に終了します。',
      accessEndsNow: 'アクセスはまもなく終了する可能性があります。',
      nextUpdateIn: '次の更新は{when}から可能です。',
    },
    institutionMessage: {
      attribution: '{institution}からのお知らせ',
      goToInstitution: '{host}を開く',
      thenConfirm: '終わったら、ここでお知らせください。',
      more: 'もっと見る',
      less: '閉じる',
    },
    button: {
      pending: 'お待ちください…',
      about: '({institution})',
      cooldown: '現在ご利用いただけません。',
      cooldownUntil: '次は{when}から利用できます。',
      cooldownUntilDate: '次は{date}から利用できます。',
      offline: 'オフラインです。',
      notAllowed: 'この連携を管理している方にお問い合わせください。',
    },
    freshness: {
      never: 'まだ情報がありません',
      importing: '情報を取り込んでいます',
      stalled: '取り込みに時間がかかっています',
      updatedAgo: '更新：{when}',
      updatedOn: '更新：{date}',
      staleSince: '{date}以降、新しい情報はありません',
    },
    card: {
      accounts: { other: '{count}口座' },
      account: '{name} ••{mask}',
      unnamed: 'ご利用の銀行',
      unnamedAtStart: 'ご利用の銀行',
    },
    cardMore: {
      snoozedUntil: '{when}にお知らせします。',
      snoozedUntilDate: '{date}にお知らせします。',
      showAgain: '今すぐ表示',
      manage: '管理',
    },
    list: {
      label: '連携している銀行',
      groups: { needsYou: 'お手続きが必要', waiting: '待機中', connected: '連携済み', ended: '終了' },
      loading: '銀行を読み込んでいます',
      slow: 'いつもより時間がかかっています。',
      emptyTitle: '連携している銀行はまだありません',
      emptyBody: '銀行を連携すると、口座がここに表示されます。',
      connect: '銀行を連携する',
      failedTitle: '現在、銀行を表示できません',
      failedBody: '読み込めませんでした。しばらくしてから、もう一度お試しください。',
      offlineTitle: 'オフラインです',
      offlineBody: 'インターネット接続が戻ると、銀行がここに表示されます。',
      sessionTitle: 'ログインの有効期限が切れました',
      sessionBody: '銀行を表示するには、もう一度ログインしてください。',
      retry: RETRY,
      noMatch: '該当する銀行はありません。',
      incomplete: '現在、一部の銀行が表示されていません。',
      outdated: '最新の内容ではない可能性があります。最新の情報を読み込めませんでした。',
      updatesPaused: '更新は一時停止しています。表示内容が少し古い場合があります。',
      check: '今すぐ確認',
    },
    finder: {
      search: '銀行を検索',
      hint: '上下の矢印キーで銀行を移動できます。',
      state: '状態',
      anyState: 'すべての状態',
      actor: '対応待ち',
      anyActor: 'すべて',
      actors: { customer: 'お客さま', institution: '銀行', operator: '当社', nobody: 'なし' },
      order: '並べ替え',
      orders: { urgency: '急ぎのものから', name: '名前順', updated: '更新が新しい順' },
      numbered: '{name}（{count}）',
      found: { other: '銀行{total}件中{count}件' },
      showAll: 'すべて表示',
    },
    outcomes: {
      confirming:
        'ありがとうございます。{institution}に確認しています。1、2分かかることがあります。このページを離れても大丈夫です。',
      restored: '{institution}の更新が再開されました。',
      renewed: '{institution}へのアクセスを延長しました。',
      stillBroken:
        'ログインできましたが、{institution}の更新はまだ再開していません。数分かかることがあります。変わらない場合は、もう一度お試しください。',
      timedOut: '{institution}への確認がまだできていません。結果がわかり次第、このページに表示されます。',
      abandoned: '途中で終了したため、何も変更されていません。',
      accountsChecking:
        'ありがとうございます。{institution}で選んだ口座を反映しています。1、2分かかることがあります。',
      accountsAdded: '{institution}で選んだ口座を保存しました。新しい口座はまもなく表示されます。',
      accountsUnchanged: '{institution}から新しい口座はまだ届いていません。数分かかることがあります。',
      starting:
        'ありがとうございます。{institution}と連携しています。1、2分かかることがあります。このページを離れても大丈夫です。',
      started: '{institution}と連携しました。情報はまもなく届きます。',
      startUnconfirmed: '新しい連携はまだ準備中です。準備ができ次第、ここに表示されます。',
      replaced: '{institution}と新しく連携しました。この古い連携は削除できます。',
      refreshing: '{institution}に最新の情報を依頼しました。数分かかることがあります。',
      refreshed: '{institution}の最新の情報が届きました。',
      refreshUnchanged: '{institution}から新しい情報はまだありません。',
      refreshUnconfirmed: '{institution}から新しい情報が届いたか、まだ確認できていません。',
      stillAsked:
        '{institution}でのお手続きをまだ確認できていません。反映まで少し時間がかかることがあります。',
      removing: '{institution}との連携を解除しています。',
      removed: '{institution}との連携を解除しました。',
      removalUnconfirmed: '{institution}との連携はまだ解除されていません。解除され次第、ここに表示されます。',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution}はこの方法では再連携できなくなりました。代わりに、新しく連携できます。',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}へのログインを開始できませんでした。何も変更されていません。しばらくしてからお試しください。',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'この銀行は見つからなくなりました。別の銀行をお選びください。',
        notPossible: 'この銀行は現在連携できません。すでに連携済みかもしれません。',
        tooMany: TOO_MANY,
        unavailable:
          '銀行の連携を開始できませんでした。何も変更されていません。しばらくしてからお試しください。',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution}は現在更新できません。必要なことはここに表示されています。',
        tooMany: '{institution}には先ほど依頼したばかりです。少し時間をおいてからお試しください。',
        unavailable: '{institution}に更新を依頼できませんでした。しばらくしてからお試しください。',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution}との連携はすでに解除されています。',
        notPossible: '{institution}との連携は、すでに解除されているか、現在解除できません。',
        tooMany: TOO_MANY,
        unavailable:
          '{institution}との連携が解除されたか確認できませんでした。まだ表示されている場合は、しばらくしてからお試しください。',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: '{institution}にログイン',
        linkNewAccounts: '{institution}の口座を選択',
        refresh: '{institution}を更新',
        start: '銀行を連携する',
      },
      frame: '安全なログイン',
      opening: '安全なログイン画面を開いています…',
      slow: 'いつもより時間がかかっています。',
      silentTitle: 'ここではログイン画面を開けません',
      silentBody:
        'ブラウザーまたはネットワークでブロックされている可能性があります。もう一度試すか、新しいウィンドウでログインできます。',
      trouble: 'ログインが進まない場合は、最初からやり直せます。',
      failedTitle: 'うまくいきませんでした',
      windowTitle: '別のウィンドウで続けてください',
      windowBody: '終わったら、ここにお戻りください。',
      windowBlocked:
        'ブラウザーがウィンドウを開けませんでした。このページのポップアップを許可してから、もう一度お試しください。',
      openWindow: '新しいウィンドウで開く',
      check: '終わりました',
      retry: RETRY,
      startNew: AGAIN,
      close: '閉じる',
    },
    removal: {
      title: '{institution}との連携を解除しますか？',
      accountsGo: '次の口座は更新されなくなります：',
      accountsUnknown: 'この連携のすべての口座が更新されなくなります。',
      historyStays: 'すでに表示されている内容は、しばらく残ることがあります。',
      mayNotComeBack: 'あとで新しく連携しても、以前の情報は戻らないことがあります。',
      duplicateTitle: 'この余分な連携を削除しますか？',
      duplicateBody:
        '{institution}の口座は、もう一つの連携で引き続き表示されます。ここに表示されている内容は消えません。',
      keep: '残す',
      reconnect: '代わりに再連携する',
      confirm: '連携を解除',
      confirmDuplicate: '削除',
      account: '{name}（末尾{mask}）',
    },
    duplicates: {
      more: { other: 'ほかに{count}件の連携があります' },
      review: '確認する',
      title: '{institution}との連携が重複しています',
      body: 'どの連携も同じ口座のもので、更新に使われるのはそのうちの一つです。余分な連携を削除しても、ここに表示される内容は変わりません。別の連携を使うと、今後はその連携で更新されます。',
      mainBroken: 'まず、更新に使用中の連携のお手続きが必要です。ほかの連携はその後に続きます。',
      isMain: '更新に使用中',
      keep: 'これを使う',
      remove: '削除',
      nth: '(連携{position})',
      connectedOn: '{date}に連携',
      close: '完了',
    },
    fix: {
      title: 'お手続きが必要な銀行',
      step: '{position} / {count}',
      next: '次へ',
      skip: '今はしない',
      solved: '{institution}のお手続きは不要になりました。',
      allDoneTitle: 'すべて完了しました',
      allDoneBody: '現在、お手続きが必要な銀行はありません。',
      leftTitle: '今はここまでです',
      leftBody: { other: 'あと{count}件の銀行でお手続きが必要です。' },
      close: '閉じる',
    },
    news: { changed: '{institution}：{state}', several: { other: '{count}件の銀行の状態が変わりました。' } },
    alerts: {
      label: 'お手続きが必要な銀行',
      title: { other: '{count}件の銀行でお手続きが必要です' },
      review: '確認する',
    },
  },
};
