import type { Language } from '../messages/language.js';

const RETRY = 'Intentar de nuevo';
const RENEW = 'Renovar el acceso';
const CONNECT_AGAIN = 'Conectar de nuevo';
const STAYS = 'Lo que ya ves aquí se mantiene.';
const OFFLINE =
  'No tienes conexión a internet, así que no se ha enviado nada. Inténtalo de nuevo cuando la recuperes.';
const SESSION = 'Tu sesión ha finalizado. Inicia sesión de nuevo.';
const GONE = 'Esta conexión ya no existe.';
const EXPIRED = 'Se ha agotado el tiempo para iniciar sesión. Puedes empezar de nuevo.';
const TOO_MANY = 'Ha habido varios intentos en poco tiempo. Espera unos minutos y vuelve a intentarlo.';

/**
 * Spanish.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const provider = <ConnectionsProvider fetcher={fetcher} scope="customer" languages={[es]} locale="es" />;
 */
export const es: Language = {
  tag: 'es',
  words: {
    labels: {
      connecting: 'Conectando',
      notFinished: 'Sin terminar',
      connected: 'Conectado',
      renewSoon: 'Renovar pronto',
      newAccounts: 'Cuentas nuevas',
      partial: 'Actualización parcial',
      duplicate: 'Conexión duplicada',
      institutionUnavailable: 'Banco no disponible',
      actionAtInstitution: 'Acción en tu banco',
      delayed: 'Datos con retraso',
      updatesOnRequest: 'Actualización manual',
      reconnect: 'Hay que reconectar',
      repairing: 'En reparación',
      accessEnded: 'Acceso finalizado',
      broken: 'No se actualiza',
      unsupported: 'Ya no disponible',
      paused: 'Actualización en pausa',
      disconnected: 'Desconectado',
      unknown: 'Estado no disponible',
    },
    actions: {
      reconnect: 'Reconectar',
      linkNewAccounts: 'Añadir cuentas',
      refresh: 'Actualizar ahora',
      confirmInstitutionAction: 'Ya está hecho',
      keepDuplicate: 'Conservar esta',
      delete: 'Desconectar',
      startNewConnection: CONNECT_AGAIN,
      connectAnotherInstitution: 'Elegir otro banco',
    },
    notices: {
      notCompleted: {
        title: 'La conexión con {institution} no se ha completado',
        body: 'No se ha conectado nada. Puedes empezar de nuevo cuando quieras.',
        actions: { startNewConnection: 'Empezar de nuevo' },
      },
      accessExpiring: {
        title: 'Renueva el acceso a {institution}',
        body: 'Por ahora todo se actualiza. Tu banco pide confirmar el acceso de vez en cuando; renuévalo ahora para que la actualización no se detenga.',
        actions: { reconnect: RENEW },
      },
      newAccounts: {
        title: 'Es posible que tengas más cuentas en {institution}',
        body: 'Elige las que quieras ver aquí. Las que ya añadiste no cambian.',
      },
      partialData: {
        title: 'Faltan algunos datos de {institution}',
        body: 'El resto ya está aquí. Con otra actualización suele llegar lo que falta.',
        lastingBody: 'Tras actualizar otra vez, siguen faltando datos. Reconectar suele resolverlo.',
        actions: { refresh: RETRY },
      },
      duplicate: {
        title: 'Tienes más de una conexión con {institution}',
        body: 'Estas conexiones incluyen las mismas cuentas, así que basta con una. Si quitas esta, las demás no cambian. Si la conservas, será la que se actualice.',
        actions: { delete: 'Quitar esta' },
      },
      institutionOutage: {
        title: '{institution} no puede enviar datos en este momento',
        body: 'No tienes que hacer nada. La actualización seguirá cuando el banco vuelva a estar disponible, y lo que ya ves aquí se mantiene.',
      },
      institutionAction: {
        title: '{institution} necesita que completes un paso',
        body: 'Abre la app o la web de tu banco y comprueba si hay alguna solicitud pendiente. Después, vuelve aquí.',
      },
      providerOutage: {
        title: 'Los datos de {institution} llegan con retraso',
        body: 'El retraso es nuestro, no de tu banco. No tienes que hacer nada: los datos se pondrán al día.',
      },
      interactiveRefresh: {
        title: '{institution} se actualiza cuando lo pides',
        body: 'Este banco solo envía datos nuevos mientras estás aquí. Actualiza siempre que quieras ver lo más reciente.',
      },
      reconnect: {
        title: 'Inicia sesión de nuevo en {institution}',
        body: `Hasta entonces, la actualización está detenida. ${STAYS}`,
        rows: {
          'RECONNECT_REQUIRED/OTHER': {
            title: 'Hay que reconectar {institution}',
            body: `Hasta entonces, la actualización está detenida. ${STAYS}`,
          },
        },
      },
      institutionRepair: {
        title: 'La conexión con {institution} se está reparando',
        body: 'Mientras tanto, la actualización está en pausa. Puedes probar a reconectar de vez en cuando, aunque quizá todavía no funcione.',
        lastingBody:
          'La actualización sigue en pausa. Es posible que ya se pueda reconectar; merece la pena probar.',
        actions: { reconnect: 'Probar a reconectar' },
      },
      accessEnded: {
        title: 'El acceso a {institution} ha finalizado',
        body: `Renuévalo para volver a recibir datos nuevos. ${STAYS}`,
        actions: { reconnect: RENEW },
      },
      connectionBroken: {
        title: '{institution} ha dejado de actualizarse',
        body: `Hace tiempo que no llegan datos nuevos. Conecta el banco de nuevo para continuar. ${STAYS}`,
        actions: { reconnect: 'Probar a reconectar' },
        rows: {
          'UNRECOVERABLE/OTHER': {
            title: 'Esta conexión con {institution} ya no funciona',
            body: `Si quieres seguir recibiendo datos nuevos, conecta el banco de nuevo. ${STAYS}`,
          },
        },
      },
      institutionUnsupported: {
        title: '{institution} ya no se puede conectar aquí',
        body: `${STAYS} Para recibir datos nuevos, puedes conectar otro banco.`,
      },
      delayed: {
        title: '{institution} está tardando más de lo habitual',
        body: 'Los datos nuevos todavía no han llegado. Suelen llegar con la siguiente actualización; no tienes que hacer nada.',
        actions: { refresh: RETRY },
      },
      updatesPaused: {
        title: 'La actualización de {institution} está en pausa',
        body: `${STAYS} Vuelve a consultarlo más tarde.`,
        actions: { refresh: RETRY },
        rows: {
          'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
            body: 'No tienes que hacer nada, y lo que ya ves aquí se mantiene.',
          },
          'UNDETERMINED/INTERNAL_ERROR': {
            body: `Algo no ha funcionado por nuestra parte. ${STAYS} Vuelve a consultarlo más tarde.`,
          },
        },
      },
      disconnected: {
        title: 'Se ha desconectado {institution}',
        body: 'Ya no se actualiza. Puedes conectar el banco de nuevo en cualquier momento.',
      },
    },
    notice: {
      snooze: 'Recordármelo luego',
      dismiss: 'Ahora no',
      accessEndsIn: 'El acceso finaliza {when}.',
      accessEndsOn: 'El acceso finaliza el {date}.',
      accessEndsNow: 'El acceso puede finalizar en cualquier momento.',
      nextUpdateIn: 'Podrás volver a actualizar {when}.',
    },
    institutionMessage: {
      attribution: 'Mensaje de {institution}',
      goToInstitution: 'Ir a {host}',
      thenConfirm: 'Cuando esté hecho, indícalo aquí.',
      more: 'Ver más',
      less: 'Ver menos',
    },
    button: {
      pending: 'Un momento…',
      about: '({institution})',
      cooldown: 'No disponible en este momento.',
      cooldownUntil: 'Disponible de nuevo {when}.',
      cooldownUntilDate: 'Disponible de nuevo el {date}.',
      offline: 'No tienes conexión a internet.',
      notAllowed: 'Consulta a la persona que gestiona esta conexión.',
    },
    freshness: {
      never: 'Todavía sin datos',
      importing: 'Estamos recibiendo tus datos',
      stalled: 'Tus datos tardan más de lo habitual',
      updatedAgo: 'Actualizado {when}',
      updatedOn: 'Actualizado el {date}',
      staleSince: 'Sin datos nuevos desde el {date}',
    },
    card: {
      accounts: { one: '{count} cuenta', many: '{count} de cuentas', other: '{count} cuentas' },
      account: '{name} ••{mask}',
      unnamed: 'tu banco',
      unnamedAtStart: 'Tu banco',
    },
    cardMore: {
      snoozedUntil: 'Te lo recordaremos {when}.',
      snoozedUntilDate: 'Te lo recordaremos el {date}.',
      showAgain: 'Mostrar ahora',
      manage: 'Gestionar',
    },
    list: {
      label: 'Bancos conectados',
      groups: {
        needsYou: 'Requieren tu atención',
        waiting: 'En espera',
        connected: 'Conectados',
        ended: 'Finalizados',
      },
      loading: 'Cargando tus bancos',
      slow: 'Está tardando más de lo habitual.',
      emptyTitle: 'Todavía no hay ningún banco conectado',
      emptyBody: 'Conecta un banco para ver tus cuentas aquí.',
      connect: 'Conectar un banco',
      failedTitle: 'No podemos mostrar tus bancos en este momento',
      failedBody: 'No se han podido cargar. Inténtalo de nuevo en un momento.',
      offlineTitle: 'No tienes conexión a internet',
      offlineBody: 'Tus bancos aparecerán aquí en cuanto la recuperes.',
      sessionTitle: 'Tu sesión ha finalizado',
      sessionBody: 'Inicia sesión de nuevo para ver tus bancos.',
      retry: RETRY,
      noMatch: 'Ningún banco coincide.',
      incomplete: 'Algunos de tus bancos no se muestran en este momento.',
      outdated: 'Es posible que esto no esté al día. No se ha podido cargar lo más reciente.',
      updatesPaused: 'La actualización está en pausa. Es posible que lo que ves no esté del todo al día.',
      check: 'Comprobar ahora',
    },
    finder: {
      search: 'Buscar en tus bancos',
      hint: 'Usa las teclas de flecha abajo y arriba para ir de un banco a otro.',
      state: 'Estado',
      anyState: 'Cualquier estado',
      actor: 'Quién debe actuar',
      anyActor: 'Todos los casos',
      actors: { customer: 'Tú', institution: 'El banco', operator: 'Nosotros', nobody: 'Nadie' },
      order: 'Ordenar por',
      orders: { urgency: 'Más urgente', name: 'Nombre', updated: 'Actualización más reciente' },
      numbered: '{name} ({count})',
      found: {
        one: '{count} de {total} banco',
        many: '{count} de {total} bancos',
        other: '{count} de {total} bancos',
      },
      showAll: 'Ver todos',
    },
    outcomes: {
      confirming:
        'Gracias. Lo estamos comprobando con {institution}; puede tardar uno o dos minutos. Puedes salir de esta página.',
      restored: '{institution} vuelve a actualizarse.',
      renewed: 'El acceso a {institution} se ha renovado.',
      stillBroken:
        'Has iniciado sesión, pero {institution} todavía no vuelve a actualizarse. Puede tardar unos minutos; si sigue igual, inténtalo otra vez.',
      timedOut:
        'Todavía no hemos podido comprobarlo con {institution}. El resultado aparecerá aquí en cuanto lo sepamos.',
      abandoned: 'El proceso no se ha completado, así que no ha cambiado nada.',
      accountsChecking:
        'Gracias. Estamos guardando tu selección de cuentas en {institution}; puede tardar uno o dos minutos.',
      accountsAdded:
        'Tu selección de cuentas en {institution} se ha guardado. Las nuevas aparecerán en breve.',
      accountsUnchanged:
        'Todavía no ha llegado ninguna cuenta nueva de {institution}. Puede tardar unos minutos.',
      starting:
        'Gracias. Estamos conectando {institution}; puede tardar uno o dos minutos. Puedes salir de esta página.',
      started: 'La conexión con {institution} está lista. Tus datos están en camino.',
      startUnconfirmed: 'La conexión nueva todavía no está lista. Aparecerá aquí en cuanto lo esté.',
      replaced: 'La nueva conexión con {institution} está lista. Puedes quitar esta, que es la antigua.',
      refreshing: 'Hemos pedido a {institution} los datos más recientes. Puede tardar unos minutos.',
      refreshed: 'Ya tienes los datos más recientes de {institution}.',
      refreshUnchanged: 'Por ahora, {institution} no ha enviado nada nuevo.',
      refreshUnconfirmed: 'Todavía no sabemos si {institution} ha enviado algo nuevo.',
      stillAsked:
        '{institution} todavía espera que completes un paso. Si ya está hecho, puede tardar un poco en registrarse.',
      removing: 'Estamos desconectando {institution}.',
      removed: 'Se ha desconectado {institution}.',
      removalUnconfirmed:
        'La desconexión de {institution} todavía no ha terminado. Lo verás aquí en cuanto termine.',
    },
    failures: {
      repair: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          'Ya no es posible reconectar {institution} de esta forma. En su lugar, puedes conectar el banco de nuevo.',
        tooMany: TOO_MANY,
        unavailable:
          'No se ha podido abrir el inicio de sesión en {institution}. No ha cambiado nada; inténtalo de nuevo en un momento.',
        expired: EXPIRED,
      },
      start: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Ya no encontramos este banco. Elige otro.',
        notPossible:
          'No es posible conectar este banco en este momento. Puede que ya tengas una conexión con él.',
        tooMany: TOO_MANY,
        unavailable:
          'No se ha podido empezar a conectar el banco. No ha cambiado nada; inténtalo de nuevo en un momento.',
        expired: EXPIRED,
      },
      refresh: {
        offline: OFFLINE,
        session: SESSION,
        gone: GONE,
        notPossible:
          'No es posible actualizar {institution} en este momento. Aquí puedes ver qué hace falta.',
        tooMany:
          'Hace poco que pedimos los datos a {institution}. Espera un poco antes de volver a pedirlos.',
        unavailable: 'No se ha podido actualizar {institution}. Inténtalo de nuevo en un momento.',
        expired: EXPIRED,
      },
      delete: {
        offline: OFFLINE,
        session: SESSION,
        gone: 'Ya se ha desconectado {institution}.',
        notPossible: 'Ya se ha desconectado {institution} o no es posible hacerlo en este momento.',
        tooMany: TOO_MANY,
        unavailable:
          'No sabemos si se ha desconectado {institution}. Si todavía aparece aquí, inténtalo de nuevo en un momento.',
        expired: EXPIRED,
      },
    },
    widget: {
      titles: {
        reconnect: 'Iniciar sesión en {institution}',
        linkNewAccounts: 'Elegir cuentas en {institution}',
        refresh: 'Actualizar {institution}',
        start: 'Conectar un banco',
      },
      frame: 'Inicio de sesión seguro',
      opening: 'Abriendo el inicio de sesión seguro…',
      slow: 'Está tardando más de lo habitual.',
      silentTitle: 'El inicio de sesión no se abre aquí',
      silentBody:
        'Es posible que tu navegador o tu red lo estén bloqueando. Puedes intentarlo de nuevo o iniciar sesión en otra ventana.',
      trouble: 'Si el inicio de sesión no avanza, puedes empezar de nuevo.',
      failedTitle: 'No ha funcionado',
      windowTitle: 'Continúa en la otra ventana',
      windowBody: 'Cuando termines allí, vuelve aquí.',
      windowBlocked:
        'Tu navegador no ha abierto la ventana. Permite las ventanas emergentes en esta página y vuelve a intentarlo.',
      openWindow: 'Abrir en otra ventana',
      check: 'He terminado',
      retry: RETRY,
      startNew: CONNECT_AGAIN,
      close: 'Cerrar',
    },
    removal: {
      title: '¿Desconectar {institution}?',
      accountsGo: 'Estas cuentas dejarán de actualizarse:',
      accountsUnknown: 'Todas las cuentas de esta conexión dejarán de actualizarse.',
      historyStays: 'Lo que ya ves puede seguir visible durante un tiempo.',
      mayNotComeBack:
        'Si más adelante conectas el banco de nuevo, es posible que no se recuperen los datos más antiguos.',
      duplicateTitle: '¿Quitar esta conexión adicional?',
      duplicateBody:
        'Tus cuentas en {institution} se mantienen con la otra conexión. No desaparece nada de lo que ves aquí.',
      keep: 'Mantener la conexión',
      reconnect: 'Mejor reconectar',
      confirm: 'Desconectar',
      confirmDuplicate: 'Quitar',
      account: '{name}, que termina en {mask}',
    },
    duplicates: {
      more: {
        one: 'Una conexión más',
        many: '{count} de conexiones más',
        other: '{count} conexiones más',
      },
      review: 'Revisar',
      title: 'Tienes más de una conexión con {institution}',
      body: 'Todas incluyen las mismas cuentas, y una de ellas es la que se actualiza. Si quitas una de más, lo que ves aquí no cambia. Si usas otra, será esa la que se actualice.',
      mainBroken: 'La conexión que se actualiza requiere antes tu atención. Las demás dependen de ella.',
      isMain: 'La que se actualiza',
      keep: 'Usar esta',
      remove: 'Quitar',
      nth: '(conexión {position})',
      connectedOn: 'Conexión del {date}',
      close: 'Listo',
    },
    fix: {
      title: 'Bancos que requieren tu atención',
      step: '{position} de {count}',
      next: 'Siguiente',
      skip: 'Ahora no',
      solved: '{institution} ya no requiere tu atención.',
      allDoneTitle: 'Todo listo',
      allDoneBody: 'Ningún banco requiere tu atención en este momento.',
      leftTitle: 'Eso es todo por ahora',
      leftBody: {
        one: 'Un banco todavía requiere tu atención.',
        many: '{count} de bancos todavía requieren tu atención.',
        other: '{count} bancos todavía requieren tu atención.',
      },
      close: 'Cerrar',
    },
    news: {
      changed: '{institution}, nuevo estado: {state}',
      several: {
        one: 'Ha cambiado el estado de {count} banco.',
        many: 'Ha cambiado el estado de {count} de bancos.',
        other: 'Ha cambiado el estado de {count} bancos.',
      },
    },
    alerts: {
      label: 'Bancos que requieren tu atención',
      title: {
        one: '{count} banco requiere tu atención',
        many: '{count} de bancos requieren tu atención',
        other: '{count} bancos requieren tu atención',
      },
      review: 'Revisar',
    },
  },
};
