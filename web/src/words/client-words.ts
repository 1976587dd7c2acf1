// The findings in plain words for a client, English and Spanish, and the prompts of the screens in
// Spanish. Same times, sides and thresholds as the row of knowledge/findings.csv each one speaks
// for; the row decides, these only ask. Not yet reviewed by a clinician.
import { moreClientWords } from './client-words-more';

export const clientWords: Record<string, [english: string, spanish: string]> = {
  age_years: ['Your age in years', 'Su edad en años'],
  female_sex: ['Your sex at birth is female', 'Su sexo al nacer es mujer'],
  duration_days: ['Days since this pain began', 'Días desde que empezó este dolor'],
  saddle_numbness: [
    'Numb or changed feeling where a saddle would touch, or around the genitals or anus. Pain '
      + 'there is not meant',
    'Zona dormida o con sensación rara donde tocaría una silla de montar, o alrededor de los '
      + 'genitales o el ano. No se trata de dolor'],
  urinary_retention: [
    'I cannot pass urine, have to strain, or do not feel when the bladder is full or urine passes',
    'No puedo orinar, tengo que hacer fuerza, o no noto la vejiga llena ni la orina al salir'],
  urinary_incontinence: [
    'Urine leaks without warning since this pain began (not a leak on coughing I already knew)',
    'Se me escapa la orina sin avisar desde este dolor (no al toser, como ya me pasaba)'],
  bladder_change: [
    'A sudden urge or a weak stream since this pain, without burning and without an older cause',
    'Ganas repentinas o chorro débil desde este dolor, sin ardor y sin otra causa anterior'],
  bowel_change: [
    'I lost control of my bowels, or do not feel the stool passing',
    'He perdido el control al defecar, o no noto la salida de las heces'],
  sexual_change: [
    'Loss of feeling in the genitals, or of erection or sexual function, with this back pain',
    'Pérdida de sensación en los genitales, de erección o de función sexual, con este dolor'],
  both_legs_symptoms: [
    'Pain, tingling or numbness in both legs, new or changed',
    'Dolor, hormigueo o adormecimiento en las dos piernas, nuevo o distinto'],
  stable_walking_pain: [
    'Pain in both legs on walking for over 3 months, unchanged, better on sitting or bending '
      + 'forward, with no change of bladder or saddle feeling',
    'Dolor en las dos piernas al andar desde hace más de 3 meses, sin cambios, que mejora al '
      + 'sentarme o inclinarme, sin cambios al orinar ni en la zona de la silla de montar'],
  leg_pain_below_knee: [
    'Pain in one leg below the knee', 'Dolor en una pierna por debajo de la rodilla'],
  leg_pain_above_knee: [
    'Pain in one buttock or thigh that stays above the knee',
    'Dolor en un glúteo o un muslo que no baja de la rodilla'],
  leg_numbness: [
    'One leg or foot is numb or tingles', 'Una pierna o un pie dormido o con hormigueo'],
  arm_numbness: [
    'One arm or hand is numb or tingles', 'Un brazo o una mano dormida o con hormigueo'],
  leg_weakness: [
    'New weakness in a leg: the foot slaps, the knee gives way, or I cannot rise on toes or heels',
    'Debilidad nueva en una pierna: el pie golpea, la rodilla falla, o no puedo ponerme de '
      + 'puntillas o de talones'],
  arm_weakness: [
    'New weakness in an arm or hand: I cannot lift it, or drop things because it is weak',
    'Debilidad nueva en un brazo o una mano: no puedo levantarlo o se me caen cosas por debilidad'],
  weakness_both_sides: [
    'Both legs, or all arms and legs, are newly weak',
    'Las dos piernas, o brazos y piernas, están débiles y es nuevo'],
  unsteady_walking: [
    'I walk unsteadily, clumsily or with stiff legs, or I fall',
    'Camino con inseguridad, con torpeza o con las piernas rígidas, o me caigo'],
  clumsy_hands: [
    'Clumsy hands: I drop things or find buttons hard',
    'Manos torpes: se me caen cosas o me cuestan los botones'],
  electric_shock_on_neck_bending: [
    'An electric shock down the spine or limbs when I bend my neck',
    'Una descarga por la espalda, los brazos o las piernas al doblar el cuello'],
  both_arms_symptoms: [
    'Tingling or numbness in both hands, or in all arms and legs',
    'Hormigueo o adormecimiento en las dos manos, o en brazos y piernas'],
  arm_pain: ['Pain in one arm', 'Dolor en un brazo'],
  arm_tingling: ['Tingling in one arm or hand', 'Hormigueo en un brazo o una mano'],
  whole_limb_numb: [
    'A whole arm or leg is numb, not only a strip or a hand',
    'Todo un brazo o una pierna dormida, no solo una franja o una mano'],
  numb_below_level: [
    'Numb below a line across the body', 'Dormido por debajo de una línea del tronco'],
  spreading_numbness: [
    'The numbness is spreading over days or weeks',
    'El adormecimiento se extiende en días o semanas'],
  intermittent_numbness: ['The numbness comes and goes', 'El adormecimiento va y viene'],
  persistent_numbness: [
    'An arm or leg has stayed numb for over 2 weeks',
    'Un brazo o una pierna lleva dormida más de 2 semanas'],
  weakness_grade: [
    'How weak at worst: 0 not at all, 1 a little or only felt, 2 clear at a task, 3 cannot do it',
    'Lo peor de la debilidad: 0 nada, 1 poca o solo se nota, 2 clara en una tarea, 3 no puedo'],
  weakness_one_action: [
    'Only one movement of one joint is weak', 'Solo es débil un movimiento de una articulación'],
  weakness_progressing: [
    'The weakness is spreading or getting worse over days or weeks',
    'La debilidad se extiende o empeora en días o semanas'],
  weakness_intermittent: ['The weakness comes and goes', 'La debilidad va y viene'],
  weakness_from_pain_only: [
    'Full strength when it does not hurt: only the pain stops me',
    'Toda la fuerza cuando no duele: solo me frena el dolor'],
  weakness_old: [
    'The weakness is over 3 months old, unchanged, and a doctor has looked at it',
    'La debilidad tiene más de 3 meses, no ha cambiado y la ha visto un médico'],
  nerve_signs_recent: [
    'The arm, leg, walking or bladder signs began or clearly got worse in the last 14 days',
    'Los signos en brazos, piernas, al andar o al orinar empezaron o empeoraron en los últimos '
      + '14 días'],
  confusion: ['New confusion or drowsiness', 'Confusión o somnolencia nueva'],
  one_sided_weakness: [
    'Arm and leg, or face and arm, of one side weak or numb, suddenly or within days',
    'Brazo y pierna, o cara y brazo, de un lado débiles o dormidos, de golpe o en días'],
  dizziness: ['New dizziness or spinning', 'Mareo o vértigo nuevo'],
  double_vision: ['New double vision', 'Visión doble nueva'],
  vision_loss: ['New loss or dimming of sight', 'Pérdida o empeoramiento nuevo de la vista'],
  slurred_speech: ['New slurred or muddled speech', 'Habla pastosa o confusa, nueva'],
  trouble_swallowing: [
    'New trouble swallowing, suddenly or within days',
    'Dificultad nueva para tragar, de golpe o en días'],
  drop_attack: [
    'My legs suddenly gave way and I dropped', 'Las piernas me fallaron de golpe y caí'],
  face_numbness: [
    'New numbness or weakness of the face', 'Adormecimiento o debilidad nueva en la cara'],
  sudden_loss_of_balance: [
    'Sudden loss of balance or coordination, within minutes to days',
    'Pérdida repentina de equilibrio o coordinación, en minutos o días'],
  brain_sign_old: [
    'The sign above is over 3 months old, unchanged, and a doctor has looked at it',
    'Lo anterior tiene más de 3 meses, no ha cambiado y lo ha visto un médico'],
  drooping_lid: [
    'A drooping lid or a small pupil on one side', 'Un párpado caído o una pupila pequeña, de un lado'],
  face_arm_speech: [
    'Face drooping, an arm weak, or trouble speaking',
    'La cara caída, un brazo débil o dificultad para hablar'],
  seizure: ['A seizure with this complaint', 'Una convulsión con este problema'],
  red_painful_eye: [
    'A red, painful eye that light hurts', 'Un ojo rojo y dolorido al que le molesta la luz'],
  thunderclap_headache: [
    'A sudden headache, the worst ever, at its peak within 1 to 5 minutes',
    'Dolor de cabeza repentino, el peor de mi vida, al máximo en 1 a 5 minutos'],
  pain_unlike_any_before: [
    'A new neck pain or headache unlike any before',
    'Un dolor de cuello o de cabeza nuevo, distinto de todos los anteriores'],
  pulsing_ear_noise: [
    'A noise in the ear or neck that beats with the pulse',
    'Un ruido en el oído o el cuello que late con el pulso'],
  neck_instability: [
    'I have to hold my head up, my face or lips tingle when I move my neck, or it clunks and '
      + 'gives way',
    'Tengo que sujetarme la cabeza, me hormiguean cara o labios al mover el cuello, o el cuello '
      + 'cruje y falla'],
  new_headache: [
    'A headache that is new or clearly different in the last 3 months',
    'Un dolor de cabeza nuevo o claramente distinto en los últimos 3 meses'],
  usual_headache: [
    'Only my usual headache, long known and unchanged',
    'Solo mi dolor de cabeza de siempre, sin cambios'],
  worsening_headache: [
    'A headache getting worse over days or weeks',
    'Un dolor de cabeza que empeora en días o semanas'],
  posture_headache: [
    'A headache much worse or better on lying or standing',
    'Un dolor de cabeza que cambia mucho al acostarme o ponerme de pie'],
  cough_headache: [
    'A headache set off by coughing, sneezing, straining, exercise or sex',
    'Un dolor de cabeza al toser, estornudar, hacer fuerza, ejercicio o sexo'],
  morning_headache_vomiting: [
    'I wake up with headache and vomiting', 'Me despierto con dolor de cabeza y vómitos'],
  painkiller_overuse: [
    'I take painkillers for headache on 10 to 15 or more days a month',
    'Tomo calmantes para la cabeza 10 a 15 días al mes o más'],
  headache_now: ['A marked headache right now', 'Un dolor de cabeza fuerte ahora mismo'],
  fainting: [
    'Fainting, collapse or nearly so, with new back, belly or chest pain',
    'Desmayo, o casi, con dolor nuevo de espalda, vientre o pecho'],
  chest_pain: ['Chest pain or pressure', 'Dolor o presión en el pecho'],
  exertional_chest_pain: [
    'Pain in the chest, jaw, neck, arm or between the blades brought on by walking or stairs',
    'Dolor en pecho, mandíbula, cuello, brazo o entre los omóplatos al andar o subir escaleras'],
  chest_pain_spreads: [
    'Chest pain that spreads to the arm, shoulder or jaw',
    'Dolor de pecho que pasa al brazo, el hombro o la mandíbula'],
  sweating_with_pain: [
    'Sweating, grey or clammy with the pain', 'Sudor, palidez o piel fría con el dolor'],
  chest_wall_pain: [
    'Chest pain that comes when one spot is pressed and with one movement of arm or trunk',
    'Dolor de pecho que sale al apretar un punto y con un movimiento del brazo o del tronco'],
  breathlessness: [
    'New breathlessness at rest or on light effort',
    'Falta de aire nueva en reposo o con poco esfuerzo'],
  pain_on_breathing: [
    'Sharp pain in the chest or upper side on breathing in',
    'Dolor agudo en el pecho o el costado alto al tomar aire'],
  coughing_blood: ['Coughing blood', 'Tos con sangre'],
  sudden_onset: [
    'The pain began suddenly, within minutes', 'El dolor empezó de golpe, en minutos'],
  severe_pain: [
    'Pain of 8 or more out of 10 now, or I cannot keep still',
    'Dolor de 8 o más de 10 ahora, o no puedo estarme quieto'],
  tearing_pain: [
    'A sudden tearing or ripping pain in chest, back or belly',
    'Dolor repentino, como un desgarro, en pecho, espalda o vientre'],
  migrating_pain: [
    'The pain moves within hours: chest to back, or one shoulder to the other',
    'El dolor cambia de sitio en horas: del pecho a la espalda, o de un hombro al otro'],
  pain_not_changed_by_movement: [
    'No movement or posture changes the pain', 'Ningún movimiento ni postura cambia el dolor'],
  pain_changed_character: [
    'An old pain clearly changed its kind or place in the last 2 weeks',
    'Un dolor viejo cambió claramente de tipo o lugar en las últimas 2 semanas'],
  pulsating_belly: ['Something beats in my belly', 'Algo late en mi vientre'],
  known_aneurysm: [
    'A doctor found an aneurysm of the aorta', 'Un médico me encontró un aneurisma de aorta'],
  aneurysm_stable: [
    'With the aneurysm known, this pain was already checked, is unchanged, and the last scan is '
      + 'in date',
    'Sabiendo del aneurisma, este dolor ya fue revisado, no ha cambiado y la última prueba está '
      + 'al día'],
  new_trunk_pain: [
    'This pain of back, side or belly is new, changed or sudden',
    'Este dolor de espalda, costado o vientre es nuevo, distinto o repentino'],
  ...moreClientWords,
};

export const prompts: Record<string, string> = {
  about_you: 'Su edad, su sexo y desde cuándo le duele.',
  bladder_bowel_saddle: 'Desde que empezó este dolor, ¿es nuevo algo de esto?',
  numb_weak: '¿Tiene algo de esto en brazos, manos o piernas?',
  numb_weak_detail: 'Un poco más sobre el adormecimiento o la debilidad.',
  brain_signs: '¿Es nuevo algo de esto?',
  head_neck: 'Sobre la cabeza y el cuello: ¿es verdad algo de esto?',
  chest: '¿Tiene algo de esto?',
  sudden_or_vascular: 'Cómo se comporta el dolor: ¿es verdad algo de esto?',
  fever_infection: '¿Ha estado enfermo de alguna de estas maneras?',
  limb_circulation: 'Sobre piernas y brazos: ¿es verdad algo de esto?',
  injury: '¿Hubo una lesión o un tratamiento con fuerza?',
  illness_and_weight: 'Su salud: ¿es verdad algo de esto en su caso?',
  pregnancy_pelvis: 'Sobre el embarazo y la pelvis: ¿es verdad algo de esto?',
  belly_urine: 'Sobre el vientre y la orina: ¿es verdad algo de esto?',
  treatment: 'Su tratamiento: ¿es verdad algo de esto?',
  therapist_look: 'Para el terapeuta: ¿qué ve o palpa?',
  pain_course: 'Sobre el dolor mismo: ¿es verdad algo de esto?',
  inflammatory: 'Sobre la rigidez y las noches: ¿es verdad algo de esto?',
  from_fifty: 'Sobre huesos y articulaciones, sienes y mandíbula: ¿es verdad algo de esto?',
  young: 'Para jóvenes: ¿es verdad algo de esto?',
  in_person_safety: 'En persona y en privado.',
  vascular_risk: '¿Es verdad algo de esto en su caso?',
  blood_pressure_reading: 'Su tensión en reposo, si tiene una medida.',
};
