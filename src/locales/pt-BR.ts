import type { Language } from '../messages/language.js';

const OFFLINE = 'Você está sem conexão, então nada foi enviado. Tente de novo quando a conexão voltar.';
const SESSION = 'Sua sessão terminou. Entre de novo.';
const GONE = 'Esta conexão não existe mais.';
const EXPIRED = 'O tempo para entrar acabou. Você pode começar de novo.';
const TOO_MANY = 'Houve várias tentativas em pouco tempo. Espere alguns minutos e tente de novo.';
const RETRY = 'Tentar de novo';
const RENEW = 'Renovar acesso';

/**
 * Portuguese, as it is spoken in Brazil.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[ptBR]} locale="pt-BR" />;
 */
export const ptBR: Language = {
  tag: 'pt-BR',
  words: {
    labels: {
      connecting: 'Conectando',
      notFinished: 'Não concluída',
      connected: 'Conectado',
      renewSoon: 'Renovar em breve',
      newAccounts: 'Contas novas',
      partial: 'Atualizado em parte',
      duplicate: 'Conectado duas vezes',
      institutionUnavailable: 'Banco indisponível',
      actionAtInstitution: 'Ação no seu banco',
      delayed: 'Atualização atrasada',
      updatesOnRequest: 'Atualiza quando pedido',
      reconnect: 'Precisa reconectar',
      repairing: 'Em reparo',
      accessEnded: 'Acesso encerrado',
      broken: 'Sem atualizações',
      unsupported: 'Não disponível mais',
      paused: 'Atualizações pausadas',
      disconnected: 'Desconectado',
      unknown: 'Status indisponível',
    },
    actions: {
      reconnect: 'Reconectar',
      linkNewAccounts: 'Adicionar contas',
      refresh: 'Atualizar agora',
      confirmInstitutionAction: 'Já fiz isso',
      keepDuplicate: 'Manter esta',
      delete: 'Desconectar',
      startNewConnection: 'Conectar de novo',
      connectAnotherInstitution: 'Escolher outro banco',
    },
    notices: {
      notCompleted: {
        title: 'A conexão com {institution} não foi concluída',
        body: 'Nada foi conectado. Você pode começar de novo quando quiser.',
        actions: { startNewConnection: 'Começar de novo' },
      },
      accessExpiring: {
        title: 'Renove o acesso a {institution}',
        body: 'Tudo continua sendo atualizado. Seu banco pede que você confirme o acesso de tempos em tempos; renove agora para as atualizações não pararem.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: 'Você pode ter mais contas em {institution}',
        body: 'Escolha as que quer ver aqui. As que você já adicionou ficam como estão.',
      },
      partialData: {
        title: 'Faltam algumas informações de {institution}',
        body: 'O resto está aqui. Atualizar mais uma vez costuma trazer o que falta.',
        lastingBody: 'Atualizar de novo não trouxe tudo. Reconectar costuma resolver.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: '{institution} está com mais de uma conexão',
        body: 'Essas conexões têm as mesmas contas, então uma basta. Remover esta não muda as outras. Se você mantiver esta, é ela que será atualizada.',
        actions: { delete: 'Remover esta' },
      },
      institutionOutage: {
        title: '{institution} está com dificuldade para enviar novidades',
        body: 'Você não precisa fazer nada. As atualizações continuam quando o banco voltar. O que você já vê continua aqui.',
      },
      institutionAction: {
        title: '{institution} precisa que você faça algo antes',
        body: 'Abra o aplicativo ou o site do seu banco e procure um pedido que espera por você. Depois, volte aqui.',
      },
      providerOutage: {
        title: 'As atualizações de {institution} estão atrasadas',
        body: 'O atraso é nosso, não do seu banco. Você não precisa fazer nada; as atualizações vão se normalizar.',
      },
      interactiveRefresh: {
        title: '{institution} atualiza quando você pede',
        body: 'Este banco só envia informações novas enquanto você está aqui. Atualize quando quiser ver o mais recente.',
      },
      reconnect: {
        title: 'Entre de novo em {institution}',
        body: 'Até lá, as atualizações ficam paradas. O que você já vê continua aqui.',
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: '{institution} precisa de uma nova conexão',
            body: 'Até lá, as atualizações ficam paradas. O que você já vê continua aqui.',
          },
        },
      },
      institutionRepair: {
        title: 'A ligação com {institution} está em reparo',
        body: 'Enquanto isso, as atualizações ficam pausadas. Você pode tentar reconectar de vez em quando, mas talvez ainda não funcione.',
        lastingBody: 'As atualizações continuam pausadas. Reconectar já pode funcionar, então vale tentar.',
        actions: { reconnect: 'Tentar reconectar' },
      },
      accessEnded: {
        title: 'O acesso a {institution} terminou',
        body: 'Renove para receber atualizações de novo. O que você já vê continua aqui.',
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} parou de atualizar',
        body: 'Faz algum tempo que nada chega. Conecte o banco de novo para continuar. O que você já vê continua aqui.',
        actions: { reconnect: 'Tentar reconectar' },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: 'Esta ligação com {institution} não funciona mais',
            body: 'Se ainda quiser atualizações, conecte o banco de novo. O que você já vê continua aqui.',
          },
        },
      },
      institutionUnsupported: {
        title: '{institution} não pode mais ser conectado aqui',
        body: 'O que você já vê continua aqui. Para ter informações novas, você pode conectar outro banco.',
      },
      delayed: {
        title: '{institution} está demorando mais que o normal',
        body: 'As informações novas ainda não chegaram. Em geral elas vêm na próxima atualização; você não precisa fazer nada.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: 'As atualizações de {institution} estão pausadas',
        body: 'O que você já vê continua aqui. Volte mais tarde para conferir.',
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'Você não precisa fazer nada. O que você já vê continua aqui.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: 'Algo deu errado do nosso lado. O que você já vê continua aqui. Volte mais tarde para conferir.',
          },
        },
      },
      disconnected: {
        title: '{institution} foi desconectado',
        body: 'Não recebe mais atualizações. Você pode conectar de novo quando quiser.',
      },
    },
    notice: {
      snooze: 'Lembrar mais tarde',
      dismiss: 'Agora não',
      accessEndsIn: 'O acesso termina {when}.',
      accessEndsOn: 'O acesso termina em {date}.',
      accessEndsNow: 'O acesso pode terminar a qualquer momento.',
      nextUpdateIn: 'A próxima atualização será possível {when}.',
    },
    institutionMessage: {
      attribution: 'Mensagem de {institution}',
      goToInstitution: 'Ir para {host}',
      thenConfirm: 'Quando terminar, avise aqui.',
      more: 'Mostrar mais',
      less: 'Mostrar menos',
    },
    button: {
      pending: 'Um momento…',
      about: '({institution})',
      cooldown: 'Indisponível no momento.',
      cooldownUntil: 'Disponível de novo {when}.',
      cooldownUntilDate: 'Disponível de novo em {date}.',
      offline: 'Você está sem conexão.',
      notAllowed: 'Fale com a pessoa que cuida desta conexão.',
    },
    freshness: {
      never: 'Ainda sem informações',
      importing: 'Trazendo suas informações',
      stalled: 'Suas informações estão demorando',
      updatedAgo: 'Atualizado {when}',
      updatedOn: 'Atualizado em {date}',
      staleSince: 'Sem novidades desde {date}',
    },
    card: {
      accounts: { one: '{count} conta', many: '{count} contas', other: '{count} contas' },
      account: '{name} ••{mask}',
      unnamed: 'seu banco',
      unnamedAtStart: 'Seu banco',
    },
    cardMore: {
      snoozedUntil: 'Vamos lembrar você {when}.',
      snoozedUntilDate: 'Vamos lembrar você em {date}.',
      showAgain: 'Mostrar agora',
      manage: 'Gerenciar',
    },
    list: {
      label: 'Bancos conectados',
      groups: {
        needsYou: 'Precisam de você',
        waiting: 'Em espera',
        connected: 'Conectados',
        ended: 'Encerrados',
      },
      loading: 'Carregando seus bancos',
      slow: 'Está demorando mais que o normal.',
      emptyTitle: 'Nenhum banco conectado ainda',
      emptyBody: 'Conecte um banco para ver suas contas aqui.',
      connect: 'Conectar um banco',
      failedTitle: 'Não foi possível mostrar seus bancos agora',
      failedBody: 'Eles não puderam ser carregados. Tente de novo em instantes.',
      offlineTitle: 'Você está sem conexão',
      offlineBody: 'Seus bancos aparecem aqui assim que a internet voltar.',
      sessionTitle: 'Sua sessão terminou',
      sessionBody: 'Entre de novo para ver seus bancos.',
      retry: RETRY,
      noMatch: 'Nenhum banco corresponde.',
      incomplete: 'Alguns dos seus bancos não estão sendo mostrados agora.',
      outdated: 'Isto pode estar desatualizado. Não foi possível carregar o mais recente.',
      updatesPaused: 'As atualizações estão pausadas. O que aparece pode estar um pouco atrasado.',
      check: 'Verificar agora',
    },
    finder: {
      search: 'Buscar nos seus bancos',
      hint: 'Use as setas para baixo e para cima para ir de um banco a outro.',
      state: 'Status',
      anyState: 'Qualquer status',
      actor: 'À espera de',
      anyActor: 'Qualquer um ou ninguém',
      actors: { customer: 'Você', institution: 'O banco', operator: 'Nós', nobody: 'Ninguém' },
      order: 'Ordem',
      orders: { urgency: 'Mais urgentes primeiro', name: 'Por nome', updated: 'Mais recentes primeiro' },
      numbered: '{name} ({count})',
      found: {
        one: '{count} de {total} banco',
        many: '{count} de {total} bancos',
        other: '{count} de {total} bancos',
      },
      showAll: 'Mostrar todos',
    },
    outcomes: {
      confirming:
        'Agradecemos. Estamos verificando com {institution}, o que pode levar um ou dois minutos. Você pode sair desta página.',
      restored: '{institution} está sendo atualizado de novo.',
      renewed: 'O acesso a {institution} foi renovado.',
      stillBroken:
        'Você entrou, mas as atualizações de {institution} ainda não voltaram. Pode levar alguns minutos; se continuar assim, tente mais uma vez.',
      timedOut:
        'Ainda não conseguimos verificar com {institution}. O resultado aparece aqui assim que for conhecido.',
      abandoned: 'Você saiu antes de terminar, então nada mudou.',
      accountsChecking:
        'Agradecemos. Sua escolha de contas em {institution} está a caminho, o que pode levar um ou dois minutos.',
      accountsAdded: 'Sua escolha de contas em {institution} foi salva. As novas aparecem em breve.',
      accountsUnchanged: 'Ainda não chegaram contas novas de {institution}. Pode levar alguns minutos.',
      starting:
        'Agradecemos. Estamos conectando {institution}, o que pode levar um ou dois minutos. Você pode sair desta página.',
      started: '{institution} está conectado. Suas informações estão a caminho.',
      startUnconfirmed: 'A nova conexão ainda não está pronta. Ela aparece aqui assim que estiver.',
      replaced: '{institution} tem uma conexão nova. Você pode remover esta, que é a antiga.',
      refreshing: 'Pedimos o mais recente a {institution}. Pode levar alguns minutos.',
      refreshed: 'O mais recente de {institution} já está aqui.',
      refreshUnchanged: '{institution} não tinha nada novo até agora.',
      refreshUnconfirmed: 'Ainda não sabemos se {institution} enviou algo novo.',
      stillAsked: '{institution} ainda espera por você. Pode demorar um pouco até que percebam.',
      removing: 'Estamos desconectando {institution}.',
      removed: '{institution} está desconectado.',
      removalUnconfirmed: '{institution} ainda não está desconectado. Isso aparece aqui assim que estiver.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          '{institution} não pode mais ser reconectado assim. Em vez disso, você pode conectar de novo.',
        tooMany: TOO_MANY,
        unavailable:
          'Não foi possível abrir a entrada em {institution}. Nada mudou; tente de novo em instantes.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Este banco não foi encontrado. Escolha outro.',
        notPossible: 'Este banco não pode ser conectado agora. Talvez já esteja conectado.',
        tooMany: TOO_MANY,
        unavailable: 'Não foi possível começar a conectar o banco. Nada mudou; tente de novo em instantes.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible: '{institution} não pode ser atualizado agora. O que falta está indicado aqui.',
        tooMany: '{institution} foi consultado há pouco. Espere antes de pedir de novo.',
        unavailable: 'Não foi possível pedir uma atualização a {institution}. Tente de novo em instantes.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: '{institution} já está desconectado.',
        notPossible: '{institution} já está desconectado, ou não pode ser desconectado agora.',
        tooMany: TOO_MANY,
        unavailable:
          'Não sabemos se {institution} foi desconectado. Se ainda estiver aqui, tente de novo em instantes.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: 'Entrar em {institution}',
        linkNewAccounts: 'Escolher contas em {institution}',
        refresh: 'Atualizar {institution}',
        start: 'Conectar um banco',
      },
      frame: 'Entrada segura',
      opening: 'Abrindo a entrada segura…',
      slow: 'Está demorando mais que o normal.',
      silentTitle: 'A entrada não abre aqui',
      silentBody:
        'Seu navegador ou sua rede podem estar bloqueando. Você pode tentar de novo ou entrar em uma nova janela.',
      trouble: 'Se a entrada não avançar, você pode começar de novo.',
      failedTitle: 'Não deu certo',
      windowTitle: 'Continue na outra janela',
      windowBody: 'Quando terminar lá, volte aqui.',
      windowBlocked: 'Seu navegador não abriu a janela. Permita pop-ups nesta página e tente de novo.',
      openWindow: 'Abrir em nova janela',
      check: 'Já terminei',
      retry: RETRY,
      startNew: 'Conectar de novo',
      close: 'Fechar',
    },
    removal: {
      title: 'Desconectar {institution}?',
      accountsGo: 'Estas contas deixam de ser atualizadas:',
      accountsUnknown: 'Todas as contas desta conexão deixam de ser atualizadas.',
      historyStays: 'O que você já vê pode continuar visível por algum tempo.',
      mayNotComeBack: 'Se você conectar o banco de novo depois, as informações antigas podem não voltar.',
      duplicateTitle: 'Remover esta conexão a mais?',
      duplicateBody:
        'Suas contas em {institution} continuam pela outra conexão. Nada do que você vê aqui some.',
      keep: 'Manter',
      reconnect: 'Prefiro reconectar',
      confirm: 'Desconectar',
      confirmDuplicate: 'Remover',
      account: '{name} com final {mask}',
    },
    duplicates: {
      more: {
        one: 'Conectado mais uma vez',
        many: 'Conectado mais {count} vezes',
        other: 'Conectado mais {count} vezes',
      },
      review: 'Revisar',
      title: '{institution} está com mais de uma conexão',
      body: 'Todas têm as mesmas contas, e uma delas traz as atualizações. Remover uma a mais não muda nada do que você vê aqui. Se você usar outra, é ela que será atualizada.',
      mainBroken: 'A que traz as atualizações precisa de você primeiro. As outras seguem ela.',
      isMain: 'Traz as atualizações',
      keep: 'Usar esta',
      remove: 'Remover',
      nth: '(conexão {position})',
      connectedOn: 'Conectada em {date}',
      close: 'Pronto',
    },
    fix: {
      title: 'Bancos que precisam de você',
      step: '{position} de {count}',
      next: 'Próximo',
      skip: 'Agora não',
      solved: '{institution} não precisa mais de você.',
      allDoneTitle: 'Tudo pronto',
      allDoneBody: 'Nenhum banco precisa de você agora.',
      leftTitle: 'Por enquanto é só',
      leftBody: {
        one: 'Um banco ainda precisa de você.',
        many: '{count} bancos ainda precisam de você.',
        other: '{count} bancos ainda precisam de você.',
      },
      close: 'Fechar',
    },
    news: {
      changed: '{institution}, novo status: {state}',
      several: {
        one: 'O status de {count} banco mudou.',
        many: 'O status de {count} bancos mudou.',
        other: 'O status de {count} bancos mudou.',
      },
    },
    alerts: {
      label: 'Bancos que precisam de você',
      title: {
        one: '{count} banco precisa de você',
        many: '{count} bancos precisam de você',
        other: '{count} bancos precisam de você',
      },
      review: 'Ver quais',
    },
  },
};
