// What a course of care says: how a client stands, the story of an episode, two versions of a form.
const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const en = {
  closedToYou: 'An episode that is closed to you',
  neverAsked: 'Nothing has been asked about this yet.',
  clash: 'Someone else changed this',
  clashHelp: 'It was saved after you began. Nothing is lost: choose what is right.',
  unfinished: (name: string) => `A booking was begun and not made: ${name}.`,
  goOn: 'Go on with that one',
  leaveIt: 'Forget it',
  episode: {
    title: 'Episode',
    client: 'To the client',
    opened: (day: string) => `Opened on ${day}`,
    closed: (day: string) => `Closed on ${day}`,
    status: { open: 'Open', paused: 'Paused', closed: 'Closed' },
    change: 'Pause or close this episode',
    changeClosed: 'Open this episode again',
    why: 'Why (for the history)',
    pause: 'Pause',
    close: 'Close',
    reopen: 'Open again',
    help: 'Everything in it stays. An emergency in it still holds hands-on work after it is closed, '
      + 'until it is assessed again.',
    changed: 'Someone else changed this episode meanwhile. It is shown as it is now: look, then choose '
      + 'again. What you typed is still here.',
    drawings: 'Drawings',
    story: 'What happened, the newest first',
    nothing: 'Nothing has happened in this episode yet.',
    older: 'Show what was before',
    olderDrawings: 'Show older drawings',
    whole: 'The whole course of this episode',
    notes: 'Sessions and notes',
    noNotes: 'No session has been begun.',
  },
  story: {
    assessment: 'Asked and judged',
    plan: 'Plan',
    session: 'Session',
    measurement: 'Measured',
    open: (questions: number) => `${many(questions, 'question', 'questions')} open`,
    unsigned: 'note not signed yet',
    signed: 'note signed',
    underWay: 'under way',
    stopped: 'stopped',
    note: 'Read the note',
    goOn: 'Go on',
    result: 'Open the result',
    changePlan: 'Change the plan',
  },
  today: {
    urgency: {
      emergency: 'Emergency',
      same_day: 'Doctor today',
      soon: 'Doctor soon',
      treat_with_care: 'With care',
      clear: 'Nothing speaks against it',
    },
    handsOn: {
      refused: 'no massage',
      after_clearance: 'no massage until a doctor has agreed',
    },
    limits: (n: number) => many(n, 'limit', 'limits'),
    open: (n: number) => `${many(n, 'safety question', 'safety questions')} open`,
    neverAsked: 'Not asked yet',
    about: 'What must not be missed',
    unread: 'Open the client before you begin: what must not be missed could not be read.',
  },
};

export type CareWords = typeof en;
