// A service as it stands on the form, and as it is kept.
import type { Money, Resource, Service } from './api';
import type { Kept } from '../api';
import { currencyHere, moneyOf, typedMoney } from './money';

export interface ServiceTyped {
  name: string;
  minutes: string;
  before: string;
  after: string;
  given: string[];
  rooms: string[];
  things: string[];
  two: boolean;
  heavy: boolean;
  handsOn: boolean;
  online: boolean;
  price: string;
  currency: string;
  notice: string;
  late: string;
  noShow: string;
  lateAfter: string;
  lateRefuse: string;
  lateFee: string;
}

const typedNumber = (n: number | undefined): string => (n === undefined ? '' : String(n));

export function typedOf(
  one: Service | null, resources: Kept<Resource>[], practitioners: { id: string }[],
): ServiceTyped {
  const isRoom = (id: string): boolean =>
    resources.find((each) => each.id === id)?.content.kind === 'room';
  const needs = (one?.needs ?? []).flatMap(({ any_of }) => any_of ?? []);
  const rooms = resources.filter(({ content }) => content.kind === 'room' && !content.inactive);
  return {
    name: one?.name ?? '', minutes: String(one?.minutes ?? 60),
    before: String(one?.preparation_minutes ?? 0), after: String(one?.clean_up_minutes ?? 10),
    given: one ? [...one.given_by ?? []] : practitioners.map(({ id }) => id),
    rooms: one ? needs.filter(isRoom) : rooms.map(({ id }) => id),
    things: needs.filter((id) => !isRoom(id)),
    two: one?.practitioners === 2, heavy: one?.heavy ?? false, handsOn: one?.hands_on ?? true,
    online: one?.online ?? false,
    price: typedMoney(one?.price), currency: one?.price?.currency ?? currencyHere(),
    notice: one?.policy ? String(one.policy.notice_minutes / 60) : '24',
    late: typedMoney(one?.policy?.late), noShow: typedMoney(one?.policy?.no_show),
    lateAfter: typedNumber(one?.policy?.coming_late?.after_minutes),
    lateRefuse: typedNumber(one?.policy?.coming_late?.refuse_minutes),
    lateFee: typedMoney(one?.policy?.coming_late?.fee),
  };
}

/** Needs that the form cannot say: more than one of rooms and one of things. */
const isPlain = (one: Service | null): boolean => (one?.needs ?? []).length <= 2;

const whole = (text: string, most: number): number | null =>
  (/^\d{1,5}$/u.test(text.trim()) && Number(text) <= most ? Number(text) : null);

interface Said {
  needed: string; moneyFault: string; minutesFault: string; givenFault: string; lateFault: string;
}
export interface ServiceRead { faults: Record<string, string>; service: Service | null }

type Late = NonNullable<NonNullable<Service['policy']>['coming_late']>;
/** Nothing typed: nothing is said of who comes late. */
function lateOf(typed: ServiceTyped, fee: Money | null | undefined): Late | null | 'fault' {
  const [after, refuse] = [typed.lateAfter, typed.lateRefuse].map((text) => text.trim());
  if (!after && !refuse && !fee) return null;
  const minutes = after ? whole(after, 240) : 0;
  const most = refuse ? whole(refuse, 240) : undefined;
  if (minutes === null || most === null || (most !== undefined && most < minutes)) return 'fault';
  return { after_minutes: minutes, ...(most === undefined ? {} : { refuse_minutes: most }),
    ...(fee ? { fee } : {}) };
}

/** A minute of deep tissue work against one of usual work (knowledge/techniques.csv, strain). */
const heavyStrain = 1.6;

/** The service, or each fault at its place. */
export function serviceOf(typed: ServiceTyped, was: Service | null, say: Said): ServiceRead {
  const faults: Record<string, string> = {};
  const [minutes, before, after] =
    [whole(typed.minutes, 720), whole(typed.before, 240), whole(typed.after, 240)];
  const hours = Number(typed.notice.replace(',', '.') || '0');
  const money = [typed.price, typed.late, typed.noShow, typed.lateFee]
    .map((each) => moneyOf(each, typed.currency.trim().toUpperCase()));
  if (!typed.name.trim()) faults['/name'] = say.needed;
  if (minutes === null || minutes < 5) faults['/minutes'] = say.minutesFault;
  if (before === null) faults['/preparation_minutes'] = say.minutesFault;
  if (after === null) faults['/clean_up_minutes'] = say.minutesFault;
  if (typed.given.length < (typed.two ? 2 : 1)) faults['/given_by'] = say.givenFault;
  ['/price', '/policy/late', '/policy/no_show', '/policy/coming_late/fee'].forEach((place, i) => {
    if (money[i] === 'fault') faults[place] = say.moneyFault;
  });
  if (!(hours >= 0 && hours <= 336)) faults['/policy/notice_minutes'] = say.moneyFault;
  const [price, late, noShow, lateFee] = money.map((each) => (each === 'fault' ? null : each));
  const comingLate = lateOf(typed, lateFee);
  if (comingLate === 'fault') faults['/policy/coming_late/after_minutes'] = say.lateFault;
  if (Object.keys(faults).length > 0 || minutes === null || before === null || after === null
    || comingLate === 'fault') {
    return { faults, service: null };
  }
  const { price: _p, policy: _q, online: _o, ...rest } = was ?? {};
  // How hard it is on hands follows its minutes; a number said otherwise holds until they change.
  const same = was?.minutes === minutes && was.heavy === typed.heavy;
  const load = same ? was.load : Math.round((typed.heavy ? heavyStrain : 1) * minutes);
  const needs = [typed.rooms, typed.things].filter((any_of) => any_of.length > 0)
    .map((any_of) => ({ any_of }));
  const service: Service = {
    ...rest, name: typed.name.trim(), minutes, preparation_minutes: before, clean_up_minutes: after,
    needs: isPlain(was) ? needs : was?.needs ?? needs, given_by: typed.given,
    practitioners: typed.two ? 2 : 1, heavy: typed.heavy, hands_on: typed.handsOn,
    load,
    ...(typed.online ? { online: true } : {}),
    ...(price ? { price } : {}),
    ...(late || noShow || comingLate ? { policy: { notice_minutes: Math.round(hours * 60),
      ...(late ? { late } : {}), ...(noShow ? { no_show: noShow } : {}),
      ...(comingLate ? { coming_late: comingLate } : {}) } } : {}),
  };
  return { faults, service };
}
