// The public holidays that hold in a whole country, to be proposed: a person keeps or strikes each,
// and adds those of the region. By the laws of each country as of 2026; a day that was moved by
// decree is not known here.
import type { Hours } from './api';
import { plusDays, two, weekdayOf } from './zone';

export type Holiday = NonNullable<Hours['holidays']>[number];
/** "MM-DD"; days after Easter Sunday; or [month, weekday with Monday 0, which of the month: -1 the
    last]; or whatever follows from the year. */
type When = string | number | [month: number, weekday: number, which: number] | ((year: number) => string);
/** Where it falls on a weekend: the next working day that is free, or the working day beside it. */
type Instead = 'next' | 'beside';
type Rule = [name: string, when: When, instead?: Instead];

const dayOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = Math.floor((h + l - 7 * m + 90) / 25);
  return dayOf(year, n, (h + l - 7 * m + 33 * n + 19) % 32);
}
/** The first such weekday on or after a day. */
const onOrAfter = (day: string, weekday: number): string =>
  plusDays(day, (weekday - weekdayOf(day) + 7) % 7);
function ofMonth(year: number, [month, weekday, which]: [number, number, number]): string {
  if (which > 0) return plusDays(onOrAfter(dayOf(year, month, 1), weekday), 7 * (which - 1));
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return onOrAfter(plusDays(next, -7), weekday);
}
const dayIn = (year: number, when: When): string => {
  if (typeof when === 'string') return `${year}-${when}`;
  if (typeof when === 'number') return plusDays(easter(year), when);
  return typeof when === 'function' ? when(year) : ofMonth(year, when);
};

// Named in the law of 2022 (Te Kāhui o Matariki Public Holiday Act), one by one.
const matariki: Record<number, string> = { 2026: '07-10', 2027: '06-25', 2028: '07-14',
  2029: '07-06', 2030: '06-21', 2031: '07-11', 2032: '07-02', 2033: '06-24', 2034: '07-07', 2035: '06-29' };
/** A Monday, unless 1 February is a Friday. */
const brigid = (year: number): string =>
  (weekdayOf(dayOf(year, 2, 1)) === 4 ? dayOf(year, 2, 1) : ofMonth(year, [2, 0, 1]));
const kingsDay = (year: number): string =>
  (weekdayOf(dayOf(year, 4, 27)) === 6 ? dayOf(year, 4, 26) : dayOf(year, 4, 27));

const rules: Record<string, readonly Rule[]> = {
  AT: [['Neujahr', '01-01'], ['Heilige Drei Könige', '01-06'], ['Ostermontag', 1],
    ['Staatsfeiertag', '05-01'], ['Christi Himmelfahrt', 39], ['Pfingstmontag', 50],
    ['Fronleichnam', 60], ['Mariä Himmelfahrt', '08-15'], ['Nationalfeiertag', '10-26'],
    ['Allerheiligen', '11-01'], ['Mariä Empfängnis', '12-08'], ['Christtag', '12-25'], ['Stefanitag', '12-26']],
  AU: [['New Year’s Day', '01-01', 'next'], ['Australia Day', '01-26', 'next'], ['Good Friday', -2],
    ['Easter Monday', 1], ['Anzac Day', '04-25'], ['Christmas Day', '12-25', 'next'], ['Boxing Day', '12-26', 'next']],
  BE: [['Nieuwjaar', '01-01'], ['Paasmaandag', 1], ['Dag van de Arbeid', '05-01'],
    ['Hemelvaart', 39], ['Pinkstermaandag', 50], ['Nationale feestdag', '07-21'],
    ['O.L.V. Hemelvaart', '08-15'], ['Allerheiligen', '11-01'], ['Wapenstilstand', '11-11'], ['Kerstmis', '12-25']],
  BR: [['Ano novo', '01-01'], ['Sexta-feira Santa', -2], ['Tiradentes', '04-21'],
    ['Dia do Trabalho', '05-01'], ['Independência', '09-07'], ['Nossa Senhora Aparecida', '10-12'],
    ['Finados', '11-02'], ['Proclamação da República', '11-15'], ['Consciência Negra', '11-20'], ['Natal', '12-25']],
  CA: [['New Year’s Day', '01-01', 'next'], ['Good Friday', -2],
    ['Victoria Day', (year) => onOrAfter(dayOf(year, 5, 18), 0)], ['Canada Day', '07-01', 'next'],
    ['Labour Day', [9, 0, 1]], ['Truth and Reconciliation', '09-30', 'next'],
    ['Thanksgiving', [10, 0, 2]], ['Remembrance Day', '11-11', 'next'],
    ['Christmas Day', '12-25', 'next'], ['Boxing Day', '12-26', 'next']],
  CH: [['Neujahr', '01-01'], ['Auffahrt', 39], ['Bundesfeier', '08-01'], ['Weihnachten', '12-25']],
  DE: [['Neujahr', '01-01'], ['Karfreitag', -2], ['Ostermontag', 1], ['Tag der Arbeit', '05-01'],
    ['Christi Himmelfahrt', 39], ['Pfingstmontag', 50], ['Tag der Deutschen Einheit', '10-03'],
    ['1. Weihnachtstag', '12-25'], ['2. Weihnachtstag', '12-26']],
  ES: [['Año Nuevo', '01-01'], ['Epifanía', '01-06'], ['Viernes Santo', -2],
    ['Fiesta del Trabajo', '05-01'], ['Asunción', '08-15'], ['Fiesta Nacional', '10-12'],
    ['Todos los Santos', '11-01'], ['Constitución', '12-06'], ['Inmaculada', '12-08'], ['Navidad', '12-25']],
  FR: [['Jour de l’an', '01-01'], ['Lundi de Pâques', 1], ['Fête du Travail', '05-01'],
    ['Victoire 1945', '05-08'], ['Ascension', 39], ['Lundi de Pentecôte', 50],
    ['Fête nationale', '07-14'], ['Assomption', '08-15'], ['Toussaint', '11-01'],
    ['Armistice', '11-11'], ['Noël', '12-25']],
  GB: [['New Year’s Day', '01-01', 'next'], ['Good Friday', -2], ['Easter Monday', 1],
    ['Early May bank holiday', [5, 0, 1]], ['Spring bank holiday', [5, 0, -1]],
    ['Summer bank holiday', [8, 0, -1]], ['Christmas Day', '12-25', 'next'], ['Boxing Day', '12-26', 'next']],
  IE: [['New Year’s Day', '01-01', 'next'], ['St Brigid’s Day', brigid],
    ['St Patrick’s Day', '03-17', 'next'], ['Easter Monday', 1], ['May holiday', [5, 0, 1]],
    ['June holiday', [6, 0, 1]], ['August holiday', [8, 0, 1]], ['October holiday', [10, 0, -1]],
    ['Christmas Day', '12-25', 'next'], ['St Stephen’s Day', '12-26', 'next']],
  IN: [['Republic Day', '01-26'], ['Independence Day', '08-15'], ['Gandhi Jayanti', '10-02']],
  IT: [['Capodanno', '01-01'], ['Epifania', '01-06'], ['Lunedì dell’Angelo', 1],
    ['Liberazione', '04-25'], ['Festa del Lavoro', '05-01'], ['Festa della Repubblica', '06-02'],
    ['Ferragosto', '08-15'], ['Ognissanti', '11-01'], ['Immacolata', '12-08'], ['Natale', '12-25'],
    ['Santo Stefano', '12-26']],
  NL: [['Nieuwjaarsdag', '01-01'], ['Tweede paasdag', 1], ['Koningsdag', kingsDay],
    ['Hemelvaart', 39], ['Tweede pinksterdag', 50], ['Eerste kerstdag', '12-25'], ['Tweede kerstdag', '12-26']],
  NZ: [['New Year’s Day', '01-01', 'next'], ['2 January', '01-02', 'next'],
    ['Waitangi Day', '02-06', 'next'], ['Good Friday', -2], ['Easter Monday', 1],
    ['Anzac Day', '04-25', 'next'], ['King’s Birthday', [6, 0, 1]],
    ['Matariki', (year) => (matariki[year] ? `${year}-${matariki[year]}` : '')],
    ['Labour Day', [10, 0, 4]], ['Christmas Day', '12-25', 'next'], ['Boxing Day', '12-26', 'next']],
  PL: [['Nowy Rok', '01-01'], ['Trzech Króli', '01-06'], ['Poniedziałek Wielkanocny', 1],
    ['Święto Pracy', '05-01'], ['Święto Konstytucji', '05-03'], ['Boże Ciało', 60],
    ['Wniebowzięcie NMP', '08-15'], ['Wszystkich Świętych', '11-01'],
    ['Święto Niepodległości', '11-11'], ['Wigilia', '12-24'], ['Boże Narodzenie', '12-25'], ['Drugi dzień świąt', '12-26']],
  SE: [['Nyårsdagen', '01-01'], ['Trettondedag jul', '01-06'], ['Långfredagen', -2],
    ['Annandag påsk', 1], ['Första maj', '05-01'], ['Kristi himmelsfärdsdag', 39],
    ['Nationaldagen', '06-06'], ['Midsommardagen', (year) => onOrAfter(dayOf(year, 6, 20), 5)],
    ['Alla helgons dag', (year) => onOrAfter(dayOf(year, 10, 31), 5)], ['Juldagen', '12-25'], ['Annandag jul', '12-26']],
  US: [['New Year’s Day', '01-01', 'beside'], ['Martin Luther King Jr. Day', [1, 0, 3]],
    ['Presidents’ Day', [2, 0, 3]], ['Memorial Day', [5, 0, -1]], ['Juneteenth', '06-19', 'beside'],
    ['Independence Day', '07-04', 'beside'], ['Labor Day', [9, 0, 1]], ['Columbus Day', [10, 0, 2]],
    ['Veterans Day', '11-11', 'beside'], ['Thanksgiving', [11, 3, 4]], ['Christmas Day', '12-25', 'beside']],
};
export const countries: readonly string[] = Object.keys(rules);

const isWeekend = (day: string): boolean => weekdayOf(day) > 4;
function moved(day: string, instead: Instead, taken: ReadonlySet<string>): string {
  if (instead === 'beside') return weekdayOf(day) === 5 ? plusDays(day, -1) : plusDays(day, 1);
  let next = day;
  while (isWeekend(next) || taken.has(next)) next = plusDays(next, 1);
  return next;
}
/** One that falls on a weekend is there on both days, for who works then. */
function ofYear(country: string, year: number): Holiday[] {
  const own = (rules[country] ?? []).map(([name, when, instead]) =>
    ({ name, instead, day: dayIn(year, when) })).filter(({ day }) => day);
  const taken = new Set(own.map(({ day }) => day));
  return own.flatMap(({ name, instead, day }) => {
    if (!instead || !isWeekend(day)) return [{ day, name }];
    const on = moved(day, instead, taken);
    taken.add(on);
    return [{ day, name }, { day: on, name }];
  });
}
/** Of the days from `first` to `last`, both included, sorted. */
export function holidaysOf(country: string, first: string, last: string): Holiday[] {
  const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4)) + 1];
  const years = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  return years.flatMap((year) => ofYear(country, year))
    .filter(({ day }) => first <= day && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
