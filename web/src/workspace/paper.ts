// A paper form as it is typed in, and the answers it makes: what was left blank is not asked.
import type { FindingValue, In, Row } from '../contract';

export type Screen = Row<'questions'>;
export type Mark = 'Y' | 'N' | '';
export interface Place { region: string; pain: number }
export interface PaperTyped {
  day: string;
  age: string;
  sex: '' | 'female' | 'male' | 'other';
  duration: string;
  places: Place[];
  /** by finding: "Y", "N", or a number as typed */
  marks: Record<string, string>;
}

export const emptyPaper = (day: string): PaperTyped =>
  ({ day, age: '', sex: '', duration: '', places: [], marks: {} });

/** What a form on paper asks: the screens that no shortcut skips and a client answers. Who they are
    stands at its head. */
export const onPaper = (screens: Screen[]): Screen[] =>
  screens.filter(({ id, must, who }) => must && who === 'client' && id !== 'about_you');
export const asked = (screen: Screen): Screen['findings'] => screen.findings;

/** Y, S (sí), J and 1 are yes, N and 0 no; anything else is blank. */
export function markOf(typed: string): Mark {
  const last = typed.trim().slice(-1).toLowerCase();
  if ('ysj1'.includes(last) && last) return 'Y';
  return 'n0'.includes(last) && last ? 'N' : '';
}

const whole = (text: string): number | undefined =>
  (/^\d{1,5}$/u.test(text.trim()) ? Number(text) : undefined);

export function answersOf(typed: PaperTyped, screens: Screen[]): In {
  const findings: Record<string, FindingValue> = {};
  for (const { id, type } of screens.flatMap(asked)) {
    const mark = typed.marks[id] ?? '';
    const number = Number(mark.replace(',', '.'));
    if (type === 'yes_no') {
      if (mark === 'Y' || mark === 'N') findings[id] = mark === 'Y' ? 'yes' : 'no';
    } else if (mark.trim() && Number.isFinite(number)) findings[id] = number;
  }
  const [age, duration] = [whole(typed.age), whole(typed.duration)];
  return {
    today: typed.day,
    regions: Object.fromEntries(typed.places.map(({ region, pain }) => [region, pain])),
    ...(age === undefined ? {} : { age_years: age }),
    ...(typed.sex ? { sex: typed.sex } : {}),
    ...(duration === undefined ? {} : { complaint: { duration_days: duration } }),
    ...(Object.keys(findings).length > 0 ? { findings } : {}),
  };
}
