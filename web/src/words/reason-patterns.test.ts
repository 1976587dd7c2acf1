// What the engine gives as reasons, held against the tables that it puts them together from: every row
// is said, with its numbers, and nothing is said that no row has.
import { beforeAll, describe, expect, it } from 'vitest';
import absolute from '../../../knowledge/absolute_stops.csv?raw';
import conditions from '../../../knowledge/conditions.csv?raw';
import consents from '../../../knowledge/consent_areas.csv?raw';
import careKinds from '../../../knowledge/care_kinds.csv?raw';
import contexts from '../../../knowledge/context_facts.csv?raw';
import derived from '../../../knowledge/derived.csv?raw';
import doses from '../../../knowledge/doses.csv?raw';
import durations from '../../../knowledge/duration_rules.csv?raw';
import eases from '../../../knowledge/eases.csv?raw';
import items from '../../../knowledge/evidence_items.csv?raw';
import evidence from '../../../knowledge/evidence_patterns.csv?raw';
import findings from '../../../knowledge/findings.csv?raw';
import flags from '../../../knowledge/flags.toml?raw';
import medicineRows from '../../../knowledge/medicines.csv?raw';
import muscles from '../../../knowledge/muscles.csv?raw';
import formatRows from '../../../knowledge/formats.csv?raw';
import overloads from '../../../knowledge/overloads.csv?raw';
import phases from '../../../knowledge/phase_rules.csv?raw';
import positions from '../../../knowledge/position_rules.csv?raw';
import groups from '../../../knowledge/region_groups.csv?raw';
import stageRows from '../../../knowledge/stages.csv?raw';
import stopRules from '../../../knowledge/stop_rules.csv?raw';
import surgeries from '../../../knowledge/surgeries.csv?raw';
import techniqueRows from '../../../knowledge/techniques.csv?raw';
import { fetchTables, languages, type Told } from './catalogue.svelte';
import { clientWords } from './findings';
import { consentAreas, courseNotes, flagNames, limitRules, medicines, partialSigns,
  stageNames, stopSigns } from './reason-patterns';
import { formats, loads } from './loads';
import { facts } from './reason-signs';
import { factWords, ruleWords } from './reasons';
import { rowsNamed } from './table';

const column = (text: string, name: string): string[] =>
  rowsNamed(text).map((row) => row[name] ?? '').filter(Boolean);
const numbers = (text: string): string[] => (text.match(/\d+/gu) ?? []).sort();
const names = new Map([muscles, groups, techniqueRows, conditions, findings]
  .flatMap((text) => rowsNamed(text).map((row) => [row['name'] ?? '', row['id'] ?? ''] as const)));
const others = languages.map(({ code }) => code).filter((code) => code !== 'en');
beforeAll(() => Promise.all(others.map(fetchTables)));
const say = (fact: string, rule = 'r'): string => {
  const { text, language } = factWords({ fact, rule }, names, 'es');
  return language === 'es' ? text : '';
};

/** Each of `texts` is said, with its numbers, and nothing else. */
function holds(said: Told, texts: string[]): void {
  expect(Object.keys(said).sort()).toEqual([...new Set(texts)].sort());
  for (const text of texts) {
    expect(said[text]?.trim(), text).toBeTruthy();
    expect(numbers(said[text] ?? ''), text).toEqual(numbers(text));
  }
}

/** The names of the flags that are shown; private ones never are. */
const flagsShown = flags.split('[[flag]]').filter((text) => !text.includes('\nprivate = true'))
  .flatMap((text) => /^name = "(.+)"$/mu.exec(text)?.[1] ?? []);

describe('the tables behind a reason', () => {
  it.each(others)('are all said, with their numbers: %s', (code) => {
    expect(flagsShown.length).toBeGreaterThan(200);
    holds(flagNames(code), flagsShown);
    holds(limitRules(code), [...column(positions, 'rule'), ...column(durations, 'rule'),
      ...column(muscles, 'caution'), ...column(surgeries, 'name'), ...column(absolute, 'name')]);
    holds(courseNotes(code), [...column(doses, 'note'), ...column(phases, 'note'),
      'the course for this stage and area']);
    holds(stopSigns(code), rowsNamed(stopRules)
      .filter(({ scope }) => scope === 'session' || scope === 'course').map(({ when = '' }) => when));
    holds(loads(code), [...column(overloads, 'name'), ...column(eases, 'name'), ...column(careKinds, 'name')]);
    holds(formats(code), column(formatRows, 'name'));
    holds(consentAreas(code), column(consents, 'name'));
    holds(medicines(code), column(medicineRows, 'name'));
  });
  it.each(others)('say what no client is asked, by its id: %s', (code) => {
    const rows = [findings, derived, contexts].flatMap(rowsNamed)
      .filter(({ id = '' }) => !clientWords('en')[id]);
    expect(Object.keys(facts(code)).sort()).toEqual(rows.map(({ id }) => id).sort());
    for (const { id = '', name = '' } of rows) {
      expect(numbers(facts(code)[id] ?? ''), id).toEqual(numbers(name));
      expect(factWords({ fact: name, rule: 'r' }, names, code).language, id).toBe(code);
    }
  });
  it.each(others)('name every stage and every sum of signs: %s', (code) => {
    expect(Object.keys(stageNames(code)).sort())
      .toEqual([...column(stageRows, 'id'), 'recurrent', 'not known'].sort());
    expect(Object.keys(partialSigns(code)).sort()).toEqual(column(evidence, 'id').sort());
  });
  it('say every sign that counts, what it counts and from where on', () => {
    const rows = rowsNamed(items);
    expect(rows.length).toBeGreaterThan(100);
    for (const { item = '', weight_db: weight = '', pattern = '' } of rows) {
      const signed = weight.startsWith('-') ? weight : `+${weight}`;
      const said = say(`${item} ${signed}`, pattern);
      expect(said.endsWith(`: ${signed}`), item).toBe(true);
      for (const [, n] of item.matchAll(/[<>=]+ (\d+)/gu)) expect(numbers(said), item).toContain(n);
    }
  });
});

/** One of each kind of fact, as the engine wrote them. */
const written: [fact: string, rule: string, said: string][] = [
  ['cauda equina (definite pattern)', 'cauda_equina_definite_pattern', 'Cola de caballo (patrón claro)'],
  ['several partial signs add up (cauda_cord)', 'cauda_cord',
    'Varias señales parciales se suman (cola de caballo o médula)'],
  ['prior -34, sum -7, threshold -14 (decibels of odds)', 'cauda_cord',
    'Punto de partida -34, suma -7, umbral -14 (decibelios de ventaja)'],
  ['female_sex +2', 'fracture', 'Su sexo al nacer es mujer: +2'],
  ['age_years > 45 +1', 'cauda_cord', 'Edad de más de 45 años: +1'],
  ['age_years >= 65 +4', 'fracture', 'Edad de 65 años o más: +4'],
  ['upper_motor_reflexes >= 3 +15', 'cauda_cord',
    'Hoffmann, Babinski, supinador invertido o clonus (solo si el terapeuta está formado): 3 o más: +15'],
  ['lasting_3_months -3', 'general_illness', 'Dura 3 meses o más: -3'],
  ['fever or shaking_chills +12', 'infection', ''],
  ['new_headache and age_years >= 50 +4', 'headache',
    'Un dolor de cabeza nuevo o claramente distinto en los últimos 3 meses; y edad de 50 años o más: +4'],
  ['at_least 4 of (onset_before_40, slow_start, better_with_exercise, no_better_with_rest, '
    + 'night_pain_better_up) +4', 'inflammatory', ''],
  ['age <18 (from age)', 'child_other_limits_come_from_c69', 'Menor de 18 años (por la edad)'],
  ['this pain began <6 weeks ago', 'new_clear_motor_weakness',
    'Este dolor empezó hace menos de 6 semanas'],
  ['the chest is painted', 'chest_pain_not_explained', 'Se ha marcado el pecho'],
  ['clot risk count', 'pe', 'Recuento de riesgos de coágulo'],
  ['already checked for this same pain: lowered', 'pe', ''],
  ['pregnancy 3rd (28w+): side-lying', 'pregnancy_third_trimester', 'Embarazo, desde la semana 28: de lado'],
  ['acute severe LBP guarding (non-specific): short session, 20-30 minutes',
    'acute_severe_low_back_pain',
    'Dolor lumbar fuerte y repentino, casi sin poder moverse: sesión corta, 20-30 minutos'],
  ['clot risk count: the deep vein of the leg runs behind the knee and through the groin: no hands '
    + 'there while a clot is possible', 'leg_vessels_with_clot_risk', ''],
  ['whiplash acute 0-72 h: no heat on an injury of the last 72 hours', 'heat_fresh_neck_injury', ''],
  ['never press a tender temple over 50 before the screening', 'temporalis', ''],
  ['the limit of upper trapezius', 'upper_trapezius', 'Límite de: trapecio superior'],
  ['the client does not want this area touched', 'no_touch', 'El cliente no quiere que se toque esta zona'],
  ['a recent operation', 'surgeries', 'Una operación reciente'],
  ['hip/knee replacement', 'joint_replacement', 'Prótesis de cadera o rodilla'],
  ['not every must-ask question is answered', 'must_ask', 'Falta respuesta a alguna pregunta obligatoria'],
  ['duration not told', 'stages', 'No se ha dicho cuánto dura'],
  ['no consent for the buttocks is recorded for this session', 'gluteal',
    'Para esta sesión no hay consentimiento registrado para los glúteos'],
  ['takes ibuprofen', 'ibuprofen', 'Toma ibuprofeno'],
  ['the session uses heat', 'heat_how', ''],
  ['25 minutes available', 'minutes_available', '25 minutos disponibles'],
  ["the client's wish: neck please", 'preferences_wishes', 'El deseo del cliente: neck please'],
  ['half as often while exercise takes over', 'subacute_taper', ''],
  ['the course for this stage and area', 'subacute_neck', 'El tratamiento para esta fase y esta zona'],
  ['two moderate events', 'two_moderate_events', 'Dos incidentes moderados'],
  ['trigger point compression, 2 visits a week', 'deep_rest',
    'Presión de puntos gatillo, 2 visitas por semana'],
  ['trigger point compression', 'after_deep_work', 'Presión de puntos gatillo'],
  ['pregnant', 'after_pregnancy', 'Embarazo'],
  ['fits any region; stage chronic; nothing told speaks against it', 'stay_active',
    'Vale para cualquier zona; fase crónica; nada de lo contado lo desaconseja'],
  ['pain in: low back; stage not known; nothing told speaks against it', 'micro_break',
    'Dolor en: la zona lumbar; fase no conocida; nada de lo contado lo desaconseja'],
  ['told: hard or suddenly raised training', 'sleep_habits',
    'Lo ha contado: entrenamiento fuerte o aumentado de golpe'],
  ['told: poor sleep', 'poor_sleep', 'Duerme mal'],
  ['told: lying down eases the pain', 'side_lying_rest', 'Según ha contado, alivia el dolor: tumbarse'],
  ['likely source: scalenes ant/mid/post', 'bag_habits', 'Posible origen: escalenos'],
  ['in this practice deep tissue massage went with less benefit than was published (your own 14 sessions '
    + 'and 126 others): it counts 0.83 times as much here', 'learned_benefit',
  'En esta consulta, masaje de tejido profundo fue acompañado de menos beneficio que el publicado '
    + '(sus propias 14 sesiones y otras 126): aquí cuenta 0.83 veces'],
  ['in this practice deep tissue massage went with more benefit than was published (140 sessions; 90 % interval '
    + 'at the next visit: -0.2 to 1.6 points less pain): it counts 1.12 times as much here', 'learned_benefit',
  'En esta consulta, masaje de tejido profundo fue acompañado de más beneficio que el publicado (140 sesiones; '
    + 'intervalo del 90 % en la visita siguiente: de -0.2 a 1.6 puntos menos de dolor): aquí cuenta 1.12 veces'],
];

describe('a reason', () => {
  it.each(written)('is said whole: %s', (fact, rule, whole) => {
    const said = say(fact, rule);
    expect(said).not.toBe('');
    if (whole) expect(said).toBe(whole);
    expect(factWords({ fact, rule }, new Map(), 'en').language).toBe('en');
  });
  it('stays English where a part of it is not known', () => {
    for (const [fact, rule] of [
      ['several partial signs add up (new)', 'new'], ['new_sign +3', 'fracture'],
      ['nausea or new_sign +3', 'visceral'], ['nausea +3', 'new_pattern'],
      ['at_least 2 of (nausea, new_sign) +3', 'visceral'], ['takes unobtainium', 'unobtainium'],
      ['no consent for the tail is recorded for this session', 'tail'],
      ['pain in: tail; stage chronic; nothing told speaks against it', 'micro_break'],
      ['pain in: neck; stage late; nothing told speaks against it', 'micro_break'],
      ['told: juggling', 'micro_break'], ['likely source: tail', 'micro_break'],
      ['asthma/COPD: upside down', 'asthma_copd'], ['new illness: side-lying', 'new_illness'],
      ['new technique, 2 visits a week', 'deep_rest'], ['new technique', 'after_deep_work'],
      ['in this practice effleurage went with more benefit than was published (many): it counts 2 times '
        + 'as much here', 'learned_benefit'],
    ] as const) {
      const told = factWords({ fact, rule }, names, 'es');
      expect(told.language, fact).toBe('en');
      expect(told.text.toLowerCase(), fact).toBe(fact.toLowerCase());
    }
  });
  it('rests on a rule that is named too', () => {
    const own = new Map([['stroke or TIA', 'stroke_or_tia']]);
    expect(ruleWords('stroke_or_tia', own, 'es')).toEqual({ text: 'Ictus o AIT', language: 'es' });
    expect(ruleWords('stroke_or_tia', new Map(), 'es').language).toBe('en');
    expect(ruleWords('insulin_glargine', own, 'es').text).toBe('Insulina glargina');
    expect(ruleWords('fracture', own, 'es').text).toBe('Fractura');
  });
});
