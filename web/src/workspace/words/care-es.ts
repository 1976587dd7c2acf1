// Lo que dice un tratamiento, en la forma de care-en.ts.
import type { CareWords } from './care-en';

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const es: CareWords = {
  closedToYou: 'Un episodio cerrado para usted',
  neverAsked: 'De esto aún no se ha preguntado nada.',
  clash: 'Otra persona cambió esto',
  clashHelp: 'Se guardó después de que usted empezara. No se pierde nada: elija lo correcto.',
  unfinished: (name) => `Se empezó una reserva que no se hizo: ${name}.`,
  goOn: 'Seguir con ella',
  leaveIt: 'Olvidarla',
  episode: {
    title: 'Episodio',
    client: 'A la ficha',
    opened: (day) => `Abierto el ${day}`,
    closed: (day) => `Cerrado el ${day}`,
    status: { open: 'Abierto', paused: 'En pausa', closed: 'Cerrado' },
    change: 'Poner en pausa o cerrar este episodio',
    changeClosed: 'Volver a abrir este episodio',
    why: 'Por qué (para el historial)',
    pause: 'Poner en pausa',
    close: 'Cerrar',
    reopen: 'Volver a abrir',
    help: 'Todo lo que contiene se queda. Una urgencia en él sigue deteniendo el trabajo manual después '
      + 'de cerrarlo, hasta que se valore de nuevo.',
    changed: 'Otra persona cambió este episodio mientras tanto. Se muestra como está ahora: mírelo y '
      + 'elija de nuevo. Lo que escribió sigue aquí.',
    drawings: 'Dibujos',
    story: 'Lo que pasó, lo más nuevo primero',
    nothing: 'En este episodio aún no ha pasado nada.',
    older: 'Ver lo anterior',
    olderDrawings: 'Ver dibujos más antiguos',
    whole: 'Todo el curso de este episodio',
    notes: 'Sesiones y notas',
    noNotes: 'No se ha empezado ninguna sesión.',
  },
  story: {
    assessment: 'Preguntado y valorado',
    plan: 'Plan',
    session: 'Sesión',
    measurement: 'Medido',
    open: (questions) => many(questions, 'pregunta abierta', 'preguntas abiertas'),
    unsigned: 'nota sin firmar aún',
    signed: 'nota firmada',
    underWay: 'en marcha',
    stopped: 'detenida',
    note: 'Leer la nota',
    goOn: 'Seguir',
    result: 'Abrir el resultado',
    changePlan: 'Cambiar el plan',
  },
  today: {
    urgency: {
      emergency: 'Urgencia',
      same_day: 'Médico hoy',
      soon: 'Médico pronto',
      treat_with_care: 'Con cuidado',
      clear: 'Nada en contra',
    },
    handsOn: {
      refused: 'sin masaje',
      after_clearance: 'sin masaje hasta que un médico lo acepte',
    },
    limits: (n) => many(n, 'límite', 'límites'),
    open: (n) => many(n, 'pregunta de seguridad abierta', 'preguntas de seguridad abiertas'),
    neverAsked: 'Sin preguntar aún',
    about: 'Lo que no se debe pasar por alto',
    unread: 'Abra la ficha antes de empezar: no se pudo leer lo que no debe pasarse por alto.',
  },
};
