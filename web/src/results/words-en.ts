// What the practice's care came to, in English.
const visits = (n: number): string => (n === 1 ? '1 visit' : `${n} visits`);
const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

export const en = {
  title: 'Results',
  own: 'Rows are of your own clients.',
  by: 'Rows',
  bys: { complaint: 'Complaint', stage: 'Stage', technique: 'Technique', dose: 'Dose', practitioner: 'Practitioner' },
  period: 'Opened in',
  months: (n: number) => (n === 1 ? 'this month' : `the last ${n} months`),
  caution: 'Before and after are no proof: people also get better with time, and those who come back to be asked are '
    + 'not all who came. Groups differ in who is in them.',
  doseCaution: 'Who gets better soon stops coming, so fewer visits look better.',
  empty: 'No results yet',
  emptyHelp: 'Finish visits on the run sheet and take a score of pain at the start and at reviews. From five people on '
    + 'there is something to see.',
  total: 'The whole practice',
  noTotal: 'The total of the practice is not shown: with your own taken away it would tell of too few others.',
  mine: 'All your own',
  notKept: 'Not kept',
  hidden: (n: number, least: number) => `${n === 1 ? '1 group is' : `${n} groups are`} not shown: fewer than ${least} `
    + 'people, or it would tell of those that have fewer.',
  untreated: (n: number) => `${n === 1 ? '1 complaint' : `${n} complaints`} of this time had no finished visit: in no number here.`,
  responders: 'Clearly better',
  share: (count: number, of: number) => `${count} of ${of}`,
  interval: (percent: string, low: string, high: string) => `${percent} % (${low} to ${high})`,
  few: 'too few to say much',
  ofAll: (percent: string) => `${percent} % when all who dropped out or were not asked count as not better`,
  gain: (median: string, lower: string, upper: string) =>
    `Pain: ${median} points less (middle half ${lower} to ${upper})`,
  noGain: 'Pain: nobody was asked twice',
  start: (pain: string) => `from ${pain} at the start`,
  who: (n: number, courses: number) => `${people(n)}, ${courses === 1 ? '1 course' : `${courses} courses`}`,
  dropped: (n: number) => `${n === 1 ? '1 dropped out' : `${n} dropped out`}: no later score`,
  coming: (n: number) => `${n} still coming, not asked again yet`,
  unasked: (n: number) => `${n} without a first score`,
  mix: 'Who is in it',
  stages: 'Stages', ages: 'Ages', others: 'others',
  legend: 'Dot: of those whose answer is known, with its 95 % interval. Ring: all who dropped out counted as not better.',
  asTable: 'As a table',
  group: 'Group', gainHead: 'Points of pain less', droppedHead: 'Dropped out', peopleHead: 'People',
  dose: (often: string, long: string) => `${often} visits of ${long} minutes`,
  stage: { acute: 'Acute', subacute: 'Subacute', chronic: 'Long-lasting', recurrent: 'Comes and goes',
    maintenance: 'Maintenance', flare_up: 'Flare-up' },
  bornTitle: 'How visits were borne',
  followed: (asked: number, all: number) => `${asked} of ${visits(all)} were asked about.`,
  alert: 'More than 15 % of the last visits were borne badly. Look at them before you go on.',
  grade: { mild: 'Mild', moderate: 'Moderate', severe: 'Severe', emergency: 'Emergency' },
  here: 'Here', published: 'Published', beside: 'Beside it',
  besides: { within: 'within', above: 'above', below: 'below', cannot_tell: 'cannot tell yet' },
  range: (from: string, to: string) => (from === to ? `${to} %` : `${from} to ${to} %`),
  hitsTitle: 'Was the suggested source the one?',
  hits: 'Pressed in visits, and recognised by the client as the known pain.',
  rank: (n: number) => `Suggestion ${n}`,
  hitsOthers: 'Pressed without having been suggested',
  fewPeople: 'Fewer than five people: no numbers are shown.',
};
export type ResultWords = typeof en;
