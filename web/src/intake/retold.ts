// From the In of the contract back to what the page shows: the drawing, the answers, the session.
import type { Figure, In, Stroke } from '../contract';
import type { Listed } from '../body/marks';
import { checksIn } from './checks';
import { unplaced } from './places';
import type { About, Care, Session, Surgery } from './request';
import { sinceOf } from './since';
import { localSteps, untold, type LocalStep, type Told } from './told';

export { sinceOf } from './since';

export function marksIn(visit: In): { figure: Figure; strokes: Stroke[]; listed: Listed[] } {
  const strokes = (visit.drawing ?? []) as Stroke[];
  const listed = Object.entries(visit.regions ?? {}).flatMap(([region, intensity]) => {
    const kinds = visit.qualities?.[region] ?? [];
    return (kinds.length > 0 ? kinds : ['deep_ache'])
      .map((quality) => ({ region, intensity, quality }));
  });
  const figure = strokes[0]?.figure ?? (visit.sex === 'male' ? 'male' : 'female');
  return { figure, strokes, listed };
}

const surgeryOf = (told: NonNullable<In['surgeries']>[number]): Surgery => ({
  ...(told.procedure ? { procedure: told.procedure } : {}),
  ...(told.region ? { region: told.region } : {}),
  ...(typeof told.days_ago === 'number' ? { since: sinceOf(told.days_ago) } : {}),
});

const careOf = (told: NonNullable<In['other_care']>[number]): Care => ({
  kind: told.kind ?? '',
  ...(told.result ? { result: told.result } : {}),
  ...(typeof told.days_ago === 'number' ? { since: sinceOf(told.days_ago) } : {}),
});

function aboutOf(visit: In): About {
  const about: About = {};
  const { complaint } = visit;
  if (complaint?.pain_now !== undefined && complaint.pain_now !== null) {
    about.pain = complaint.pain_now;
  }
  if (typeof complaint?.duration_days === 'number') about.since = sinceOf(complaint.duration_days);
  if (visit.goals?.[0]) about.activity = String(visit.goals[0]);
  if (typeof visit.age_years === 'number') about.age = visit.age_years;
  const sex = visit.sex as About['sex'];
  if (sex) about.sex = sex;
  about.medicines = (visit.medicines ?? []).map(String);
  Object.assign(about, unplaced((visit.conditions ?? []).map(String)));
  about.patches = (visit.devices_and_patches ?? []).map(String);
  about.surgeries = (visit.surgeries ?? []).map(surgeryOf);
  about.allergies = (visit.allergies ?? []).map(String);
  about.checks = checksIn(visit.already_checked ?? [], visit.today ?? '');
  if (visit.clearances?.length) about.clearances = visit.clearances;
  about.loads = (visit.overloads ?? []).map(String);
  about.eases = (visit.eases ?? []).map(String);
  about.care = (visit.other_care ?? []).map(careOf);
  if (visit.free_text) about.words = String(visit.free_text);
  return about;
}

/** But for the scope: of who treats, the record knows it. */
function sessionOf(visit: In): Session {
  const { format, pressure, wishes, dislikes } = visit.preferences ?? {};
  const visits = visit.visits_possible_per_week;
  return {
    avoid: (visit.no_touch ?? []).map(String),
    consented: (visit.consented_areas ?? []).map(String),
    ...(typeof visit.minutes_available === 'number' ? { minutes: visit.minutes_available } : {}),
    ...(typeof pressure === 'number' ? { pressure } : {}),
    ...(format ? { format: String(format) } : {}),
    ...(wishes?.length ? { wishes: wishes.map(String) } : {}),
    ...(dislikes?.length ? { dislikes: dislikes.map(String) } : {}),
    ...(typeof visits === 'number' ? { visits } : {}),
  };
}

/** Everything was asked: what is not there was left empty. */
export function toldOf(visit: In): Told {
  const palpation = Object.fromEntries(
    (visit.palpation ?? []).map(({ source, ...felt }) => [source, felt]));
  return {
    ...untold(),
    ...marksIn(visit),
    about: aboutOf(visit),
    findings: (visit.findings ?? {}) as Told['findings'],
    movements: (visit.movements ?? {}) as Told['movements'],
    palpation,
    session: sessionOf(visit),
    therapist: true,
    screen: { name: 'result' },
    done: [...localSteps] as LocalStep[],
  };
}
