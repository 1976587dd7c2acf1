// The second half of client-words.ts: illness, limbs, injury, medicines, pregnancy, belly, course.
export const moreClientWords: Record<string, [english: string, spanish: string]> = {
  fever: [
    'A temperature of 38 °C (100.4 °F) or more, or feverish in the last 48 hours, or tablets hiding a fever',
    'Temperatura de 38 °C (100.4 °F) o más, o sensación de fiebre en las últimas 48 horas, o fiebre tapada '
      + 'por pastillas'],
  night_sweats: ['Drenching night sweats', 'Sudores de noche que empapan'],
  shaking_chills: ['Shaking chills', 'Escalofríos con temblor'],
  unwell: ['I feel ill all over', 'Me siento enfermo en general'],
  very_ill: [
    'I feel or look extremely ill, my skin is mottled, pale or blue, or no urine for about 18 hours',
    'Me siento o me ven gravemente enfermo, con la piel a manchas, pálida o azul, o sin orinar '
      + 'unas 18 horas'],
  recent_infection: [
    'An infection that needed treatment in the last 12 weeks, an infection of the heart, or '
      + 'contact with tuberculosis ever',
    'Una infección tratada en las últimas 12 semanas, una infección del corazón, o contacto con '
      + 'tuberculosis alguna vez'],
  recent_throat_infection: [
    'An infection of throat, airways or the whole body in the last 4 weeks',
    'Una infección de garganta, vías respiratorias o general en las últimas 4 semanas'],
  stiff_neck: [
    'A stiff neck: I cannot put my chin down', 'Cuello rígido: no puedo bajar la barbilla'],
  light_hurts: ['Light hurts', 'La luz me molesta'],
  rash_not_fading: [
    'A rash that does not fade when a glass is pressed on it',
    'Manchas en la piel que no desaparecen al apretar con un vaso'],
  temperature_c: ['Body temperature', 'Temperatura del cuerpo'],
  limb_swelling: [
    'One calf, thigh or arm newly swollen', 'Hinchazón nueva de una pantorrilla, muslo o brazo'],
  calf_pain: [
    'One calf or thigh aches or is tender, with no swelling to be seen',
    'Una pantorrilla o un muslo duele o está sensible, sin hinchazón visible'],
  warm_red_limb: [
    'An arm or leg that is warm, red or bluish', 'Un brazo o una pierna caliente, roja o azulada'],
  past_clot: [
    'Ever a clot in leg or lung, or a known tendency to clot',
    'Alguna vez un coágulo en pierna o pulmón, o tendencia conocida a coágulos'],
  immobilised: [
    'A cast, bed rest or surgery in the last 12 weeks',
    'Escayola, reposo en cama u operación en las últimas 12 semanas'],
  long_travel: [
    'A journey of over 4 hours in the last 4 weeks',
    'Un viaje de más de 4 horas en las últimas 4 semanas'],
  oestrogen_use: [
    'A pill, ring, patch or hormone tablet with oestrogen',
    'Píldora, anillo, parche o pastilla de hormonas con estrógeno'],
  blue_swollen_arm: [
    'An arm newly swollen, blue or heavy', 'Un brazo hinchado, azul o pesado, nuevo'],
  cold_pale_limb: [
    'An arm or leg suddenly cold, pale, numb or weak',
    'Un brazo o una pierna de repente fría, pálida, dormida o débil'],
  foot_rest_pain: [
    'Foot pain at rest that eases when it hangs down, or an ulcer or black skin on the foot',
    'Dolor del pie en reposo que mejora al dejarlo colgar, o una úlcera o piel negra en el pie'],
  walking_pain_stops_standing: [
    'Leg pain on walking that stops when I stand still',
    'Dolor de pierna al andar que cesa al pararme'],
  one_cold_foot: [
    'One foot colder or paler than the other for weeks or longer',
    'Un pie más frío o pálido que el otro desde hace semanas o más'],
  tense_painful_limb: [
    'A tense, extremely painful arm or leg after injury, surgery or hard effort, worse on '
      + 'stretching, or numb',
    'Un brazo o pierna tensa y con dolor extremo tras lesión, operación o esfuerzo, peor al '
      + 'estirar, o dormida'],
  walking_pain_eased_by_bending: [
    'Leg pain on walking, better on sitting or bending forward',
    'Dolor de pierna al andar que mejora al sentarme o inclinarme'],
  major_trauma: [
    'In the last 6 weeks: a fall of over 1 metre or 5 stairs, a road crash, a load on the head, or '
      + 'a hard hit in fast sport',
    'En las últimas 6 semanas: caída de más de 1 metro o 5 escalones, accidente de tráfico, golpe '
      + 'sobre la cabeza o choque fuerte en deporte rápido'],
  low_fall: [
    'In the last 6 weeks: a fall from standing, or a knock',
    'En las últimas 6 semanas: una caída estando de pie, o un golpe'],
  lift_or_twist_injury: [
    'It began with lifting, coughing, stumbling or twisting',
    'Empezó al levantar peso, toser, tropezar o girar'],
  trauma_assessed: [
    'A doctor examined me after this injury, with pictures if advised',
    'Un médico me examinó tras la lesión, con pruebas de imagen si hacían falta'],
  trauma_days: ['Days since the injury', 'Días desde la lesión'],
  neck_trauma_major: [
    'In the last 6 weeks: whiplash in a crash, a dive, or a fall or blow on head or neck',
    'En las últimas 6 semanas: latigazo en un accidente, zambullida, o caída o golpe en cabeza o '
      + 'cuello'],
  neck_trauma_minor: [
    'In the last 4 weeks: a minor neck strain, a sudden turn, or a long time at the hairdresser '
      + 'or dentist',
    'En las últimas 4 semanas: tirón leve de cuello, giro brusco, o mucho rato en la peluquería o '
      + 'el dentista'],
  whiplash_undated: [
    'A whiplash or jolt of the neck whose date I do not know',
    'Un latigazo o sacudida del cuello sin fecha conocida'],
  recent_manipulation: [
    'The spine was manipulated, or neck or back worked with force, in the last 7 days',
    'Me manipularon la columna, o trabajaron cuello o espalda con fuerza, en los últimos 7 días'],
  head_injury: [
    'A blow to the head or concussion in the last 6 weeks',
    'Golpe en la cabeza o conmoción en las últimas 6 semanas'],
  neck_injury_high_risk: [
    'After an injury: I am 65 or older, the accident was dangerous, or arms or legs tingle',
    'Tras una lesión: tengo 65 años o más, el accidente fue peligroso, o me hormiguean brazos o '
      + 'piernas'],
  cancer_history: [
    'Any cancer, now or in the past, except basal-cell skin cancer or a fully removed early form',
    'Algún cáncer, ahora o antes, salvo el basocelular de piel o una forma inicial extirpada'],
  cancer_active: ['Cancer now, or in treatment', 'Cáncer ahora, o en tratamiento'],
  weight_loss: [
    'I lost 5 % of my weight or more within 6 months without meaning to',
    'He perdido el 5 % de mi peso o más en 6 meses sin querer'],
  new_lump: ['A new lump that is hard or growing', 'Un bulto nuevo, duro o que crece'],
  recent_chemotherapy: [
    'Chemotherapy in the last 6 weeks', 'Quimioterapia en las últimas 6 semanas'],
  recent_spine_procedure: [
    'An epidural, an injection or tap in the spine, or spine surgery in the last 12 weeks',
    'Epidural, inyección o punción en la columna, u operación de columna en las últimas 12 '
      + 'semanas'],
  bleeding_risk: [
    'I take a blood thinner (not low-dose aspirin alone), or have a bleeding disorder or low '
      + 'platelets',
    'Tomo un anticoagulante (no solo aspirina a dosis baja), o tengo un trastorno de sangrado o '
      + 'plaquetas bajas'],
  recent_fluoroquinolone: [
    'A fluoroquinolone antibiotic (such as ciprofloxacin) in the last 8 weeks',
    'Un antibiótico fluoroquinolona (como ciprofloxacino) en las últimas 8 semanas'],
  takes_statin: ['I take a statin', 'Tomo una estatina'],
  steroid_now: ['I take steroid tablets now', 'Tomo pastillas de corticoides ahora'],
  steroid_dose_mg: [
    'Highest steroid dose in the last year, as mg of prednisolone a day',
    'Mayor dosis de corticoide en el último año, en mg de prednisolona al día'],
  steroid_weeks: [
    'Weeks on steroid tablets in the last year',
    'Semanas con pastillas de corticoides en el último año'],
  injected_drugs: ['Drugs injected into a vein', 'Drogas inyectadas en vena'],
  weak_immunity: [
    'Weak defences: HIV, a transplant, chemotherapy, a biologic drug, no spleen, or diabetes out '
      + 'of control',
    'Defensas bajas: VIH, trasplante, quimioterapia, fármaco biológico, sin bazo, o diabetes mal '
      + 'controlada'],
  diabetes: ['Diabetes, however controlled', 'Diabetes, con cualquier control'],
  liver_disease: ['Cirrhosis or advanced liver disease', 'Cirrosis o enfermedad grave del hígado'],
  dialysis: ['Dialysis or a long-term vein line', 'Diálisis o un catéter permanente'],
  thin_bones: [
    'Osteoporosis, or a bone broken in a small fall before',
    'Osteoporosis, o un hueso roto antes por una caída pequeña'],
  early_menopause: [
    'Periods stopped before 45 without hormone treatment, or very low body weight',
    'La regla se fue antes de los 45 sin tratamiento hormonal, o peso muy bajo'],
  long_bed_rest: [
    'In bed or a chair for 4 weeks or more in the last 3 months',
    'En cama o en silla 4 semanas o más en los últimos 3 meses'],
  cannot_lie_flat: [
    'I cannot lie flat because of the pain in my spine',
    'No puedo tumbarme plano por el dolor de columna'],
  new_stoop: ['A new stoop, or suddenly shorter', 'Encorvado de nuevo, o de golpe más bajo'],
  fused_spine: [
    'Ankylosing spondylitis with a stiff spine, or DISH',
    'Espondilitis anquilosante con columna rígida, o DISH'],
  lax_neck_condition: [
    'Rheumatoid arthritis, Down syndrome, Ehlers-Danlos, or a neck malformed from birth',
    'Artritis reumatoide, síndrome de Down, Ehlers-Danlos, o malformación de cuello de nacimiento'],
  constant_pain: [
    'The pain never lets up, day and night', 'El dolor no cede nunca, ni de día ni de noche'],
  worsening_over_weeks: [
    'It has steadily got worse over weeks', 'Empeora sin parar desde hace semanas'],
  no_easing_position: ['No position eases it', 'Ninguna postura lo alivia'],
  night_pain: [
    'Worse at night, or it wakes me without my turning over',
    'Peor de noche, o me despierta sin haberme movido'],
  band_pain: [
    'Pain or tightness like a band round the body',
    'Dolor o presión como un cinturón alrededor del cuerpo'],
  neck_movement_hurts: ['Moving my neck hurts', 'Me duele mover el cuello'],
  blade_and_inner_arm_pain: [
    'Deep pain at the shoulder blade with pain in the inner arm or little finger, for over 2 weeks',
    'Dolor hondo en el omóplato con dolor en la cara interna del brazo o el meñique, más de 2 '
      + 'semanas'],
  new_unexplained_pain: [
    'A new, unfamiliar pain of the spine for less than 3 months without a clear cause',
    'Un dolor de columna nuevo y extraño, de menos de 3 meses, sin causa clara'],
  loin_colic: [
    'Waves of severe pain from the side to the groin',
    'Oleadas de dolor fuerte del costado a la ingle'],
  known_stone_colic: [
    'The same as with proven kidney stones before',
    'Igual que con cálculos de riñón comprobados antes'],
  blood_in_urine: ['Blood in the urine', 'Sangre en la orina'],
  burning_urine: [
    'Passing urine burns, or is painful and frequent', 'Orinar arde, o duele y es muy frecuente'],
  cola_urine: [
    'Cola-coloured urine after unusual effort, crushing or heat',
    'Orina color cola tras un esfuerzo raro, aplastamiento o calor'],
  severe_muscle_swelling: [
    'Very painful swollen muscles after unusual effort, crushing or a new medicine',
    'Músculos hinchados y muy doloridos tras un esfuerzo raro, aplastamiento o medicina nueva'],
  upper_belly_pain: [
    'Pain in the upper belly that goes through to the back',
    'Dolor en lo alto del vientre que atraviesa hasta la espalda'],
  pain_with_meals: ['The pain goes with meals', 'El dolor tiene que ver con las comidas'],
  jaundice: ['Eyes or skin newly yellow', 'Ojos o piel amarillos, nuevo'],
  repeated_vomiting: ['Vomiting again and again', 'Vómitos repetidos'],
  belly_pain: [
    'New belly pain with the back pain', 'Dolor nuevo de vientre con el de espalda'],
  gut_bleeding: [
    'Black or bloody stool, or vomiting blood', 'Heces negras o con sangre, o vómito con sangre'],
  nausea: ['Nausea or vomiting with the pain', 'Náuseas o vómitos con el dolor'],
  pelvic_pain: [
    'Pain low in the belly or deep in the pelvis (not a joint that hurts on moving)',
    'Dolor bajo el vientre o hondo en la pelvis (no una articulación al moverla)'],
  vaginal_bleeding: [
    'Bleeding from the vagina outside a period', 'Sangrado vaginal fuera de la regla'],
  missed_period: ['A missed period', 'Falta de una regla'],
  shoulder_tip_pain: [
    'Pain at the tip of the shoulder with belly pain or bleeding',
    'Dolor en la punta del hombro con dolor de vientre o sangrado'],
  pregnancy_weeks: ['Weeks pregnant (0 = not)', 'Semanas de embarazo (0 = no)'],
  maybe_pregnant: ['I may be pregnant', 'Podría estar embarazada'],
  pregnancy_danger_sign: [
    'Fluid leaking, regular tightening, the baby moves less, or heavy bleeding',
    'Pérdida de líquido, contracciones regulares, el bebé se mueve menos, o sangrado fuerte'],
  postpartum: [
    'A birth in the last 6 weeks', 'Un parto en las últimas 6 semanas'],
  pre_eclampsia_symptoms: [
    'More than 20 weeks pregnant or within 6 weeks of birth, with marked headache, changed sight, '
      + 'pain in the upper belly, or sudden swelling of face or hands',
    'Más de 20 semanas de embarazo o menos de 6 desde el parto, con dolor de cabeza fuerte, vista '
      + 'cambiada, dolor alto de vientre, o hinchazón repentina de cara o manos'],
  scalp_tenderness: ['Scalp or temple is tender', 'Cuero cabelludo o sien sensible al tacto'],
  jaw_tires_chewing: ['My jaw tires on chewing', 'La mandíbula se cansa al masticar'],
  girdle_morning_stiffness: [
    'Both shoulders or both hips stiff for over 45 minutes in the morning, come on within weeks',
    'Los dos hombros o las dos caderas rígidos más de 45 minutos por la mañana, desde hace semanas'],
  pain_leaning_back: [
    'Low back pain mainly on leaning back, or on one leg leaning back',
    'Dolor lumbar sobre todo al echarme atrás, o atrás sobre una pierna'],
  back_bending_sport: [
    'Regular sport with much bending back or twisting',
    'Deporte habitual con mucho doblar atrás o girar'],
  limp: ['A limp, or refusing to stand on a leg', 'Cojera, o no querer apoyar una pierna'],
  groin_or_knee_pain: ['Pain in groin, thigh or knee', 'Dolor en ingle, muslo o rodilla'],
  worse_despite_care: [
    'Clearly worse after 2 weeks of any care', 'Claramente peor tras 2 semanas de tratamiento'],
  no_better_after_6_weeks: [
    'No real change after 6 sessions or 6 weeks of any care, here or elsewhere',
    'Sin cambio real tras 6 sesiones o 6 semanas de tratamiento, aquí o en otro sitio'],
  care_elsewhere: [
    'This pain was treated elsewhere already', 'Ya me trataron este dolor en otro sitio'],
  prior_response: [
    'After earlier medicine, injection or surgery: -1 worse, 0 nothing, 1 short help, 2 good help',
    'Tras medicina, inyección u operación: -1 peor, 0 nada, 1 ayuda breve, 2 buena ayuda'],
  high_blood_pressure: ['Known high blood pressure', 'Tensión alta conocida'],
  smoker: ['I smoke, or smoked regularly', 'Fumo, o fumé con regularidad'],
  migraine: ['Known migraine', 'Migraña conocida'],
  artery_disease: [
    'Known disease of the arteries (heart, legs, neck) or COPD',
    'Enfermedad conocida de las arterias (corazón, piernas, cuello) o EPOC'],
  family_aneurysm: [
    'Parent, brother, sister or child with an aortic aneurysm or tear',
    'Padre, madre, hermano, hermana o hijo con aneurisma o desgarro de la aorta'],
  connective_tissue_disorder: [
    'Marfan, Loeys-Dietz, vascular Ehlers-Danlos, fibromuscular dysplasia or Turner',
    'Marfan, Loeys-Dietz, Ehlers-Danlos vascular, displasia fibromuscular o Turner'],
  blood_pressure: [
    'Blood pressure at rest, the lowest of repeated readings',
    'Tensión en reposo, la más baja de varias medidas'],
  onset_before_45: ['The pain began before I was 45', 'El dolor empezó antes de los 45 años'],
  onset_before_40: ['Back pain began before I was 40', 'Empezó antes de los 40 años'],
  slow_start: ['It began slowly', 'Empezó poco a poco'],
  better_with_exercise: ['Exercise makes it better', 'Mejora con el ejercicio'],
  no_better_with_rest: ['Rest does not make it better', 'No mejora con el reposo'],
  night_pain_better_up: [
    'Pain at night that gets better on getting up', 'Dolor de noche que mejora al levantarme'],
  anti_inflammatory_helps: [
    'An anti-inflammatory clearly helps within 48 hours',
    'Un antiinflamatorio ayuda claramente en 48 horas'],
  family_spondyloarthritis: [
    'Parent, brother, sister or child with spondyloarthritis',
    'Padre, madre, hermano, hermana o hijo con espondiloartritis'],
  psoriasis_ever: ['Psoriasis, ever', 'Psoriasis, alguna vez'],
  sausage_finger: [
    'A finger or toe swollen like a sausage, ever',
    'Un dedo hinchado como una salchicha, alguna vez'],
  uveitis_or_bowel_disease: [
    'Inflammation inside the eye (uveitis), Crohn or ulcerative colitis',
    'Inflamación dentro del ojo (uveítis), Crohn o colitis ulcerosa'],
};
