// What the tables of places say, in Spanish, by its English text: a text that changes there falls
// back to English, marked as such, instead of keeping an outdated translation. What stays as it is
// in Spanish is here too, so that a test finds each text that nobody looked at.
import { emergencyInSpanish } from '../../intake/place';

export const placesInSpanish: Readonly<Record<string, string>> = {
  // jurisdictions.csv
  ...emergencyInSpanish,
  '811 (in most provinces)': '811 (en la mayoría de las provincias)',
  '116 117 (in some regions)': '116 117 (en algunas regiones)',
  '116117 (in some regions)': '116117 (en algunas regiones)',
  '#7119 (in some regions)': '#7119 (en algunas regiones)',
  'Differs by canton': 'Según el cantón',
  'Differs by region': 'Según la región',
  'Differs by province': 'Según la provincia',
  'The local GP post': 'El puesto local de médicos de cabecera',
  'findahelpline.com': 'findahelpline.com',
  'A local number is shown only once it is confirmed':
    'Un número local solo se muestra cuando está confirmado',
  'Call or text': 'Por llamada o mensaje de texto',
  'Samaritans': 'Samaritans',
  'TelefonSeelsorge': 'TelefonSeelsorge',
  'TelefonSeelsorge, also on 116 123': 'TelefonSeelsorge, también en el 116 123',
  'Die Dargebotene Hand': 'Die Dargebotene Hand',
  'National prevention line': 'Línea nacional de prevención',
  'Attention line for suicidal behaviour': 'Línea de atención a la conducta suicida',
  'Telefono Amico, at limited hours': 'Telefono Amico, con horario limitado',
  'Also on 0800-0113': 'También en el 0800-0113',
  'In Dutch; in French: 0800 32 123': 'En neerlandés; en francés: 0800 32 123',
  'For adults in a crisis; for children: 116 111':
    'Para adultos en crisis; para menores: 116 111',
  'Mind, at limited hours': 'Mind, con horario limitado',
  'Lifeline': 'Lifeline',
  'Tele-MANAS': 'Tele-MANAS',
  'Inochi no Denwa, at varying hours': 'Inochi no Denwa, con horario variable',
  'CVV': 'CVV',
  'The local service': 'El servicio local',
  'The local social services': 'Los servicios sociales locales',
  'Each state has its own line': 'Cada estado tiene su línea',
  '0808 800 5000 (NSPCC)': '0808 800 5000 (NSPCC)',
  '0800-2000 (Veilig Thuis)': '0800-2000 (Veilig Thuis)',
  'The local Tusla office': 'La oficina local de Tusla',
  'The local Jugendamt; medical child-protection line: 0800 19 210 00':
    'El Jugendamt local; línea médica de protección de menores: 0800 19 210 00',
  'The local Kinder- und Jugendhilfe': 'La Kinder- und Jugendhilfe local',
  'The local KESB': 'La KESB local',

  // jurisdiction_consent.csv
  'Asked in each session, and again before touch':
    'Se pide en cada sesión, y otra vez antes de tocar',
  ['Written consent that names the breasts, chest wall, buttocks and inner thighs each; the '
    + 'reason is discussed']:
    'Consentimiento por escrito que nombra por separado los senos, la pared torácica, las nalgas y '
    + 'la cara interna de los muslos; se habla del motivo',
  'For sensitive areas, written consent or spoken consent that is documented':
    'En zonas sensibles, consentimiento por escrito, o de palabra y documentado',
  ['Differs by state: in many, breast massage needs special training or is forbidden; the '
    + 'gluteal cleft and the genitals are always forbidden']:
    'Según el estado: en muchos el masaje de los senos pide una formación especial o está '
    + 'prohibido; el surco interglúteo y los genitales están siempre prohibidos',
  'By the code of the professional body; explicit informed consent is recorded':
    'Según el código del colegio profesional; se anota el consentimiento informado y expreso',
  ['Explicit informed consent; healing practice is limited to those with the licence '
    + '(Heilpraktiker) or to a prescription']:
    'Consentimiento informado y expreso; la práctica curativa se limita a quien tiene la licencia '
    + '(Heilpraktiker) o a una prescripción',
  "By the state's code of conduct for health workers; recorded":
    'Según el código de conducta del estado para trabajadores de la salud; se anota',
  'By rights 6 and 7 of the HDC Code of Rights':
    'Según los derechos 6 y 7 del código de derechos del HDC',
  'Yes, for the chest wall, breasts, buttocks, upper inner thighs and abdomen':
    'Sí, para la pared torácica, los senos, las nalgas, la parte alta de la cara interna de los '
    + 'muslos y el abdomen',
  'Yes': 'Sí',
  'Documented': 'Documentado',
  'Recorded': 'Se anota',
  'In writing if the risk is significant': 'Por escrito si el riesgo es considerable',
  'Differs by state': 'Según el estado',
  'Differs by state; often required by its law': 'Según el estado; a menudo lo exige su ley',
  'Required': 'Obligatoria',
  'Required; only the region being worked on is uncovered':
    'Obligatoria; solo se descubre la zona que se trabaja',
  'Expected': 'Se espera',
  'Offered': 'Se ofrece',

  // minors.csv
  '18 (in Scotland 16)': '18 (en Escocia 16)',
  '18 (with exceptions by state)': '18 (con excepciones según el estado)',
  '18 or 19, by province; in Ontario and others capacity counts, not age':
    '18 o 19, según la provincia; en Ontario y otras cuenta la capacidad, no la edad',
  '18 (16 for consent to care)': '18 (16 para consentir la atención)',
  'No': 'No',
  'No: the guardian consents and the minor assents':
    'No: el tutor consiente y el menor está de acuerdo',
  'May consent at 16 and 17, and under 16 if competent; the clinic still asks the guardian':
    'Puede consentir con 16 y 17 años, y con menos de 16 si es competente; la clínica pregunta '
    + 'igualmente al tutor',
  'Rarely for massage': 'Rara vez para un masaje',
  'Depends on capacity': 'Depende de la capacidad',
  'From about 14 to 16 on, by maturity; the contract needs the guardian':
    'Desde los 14 a 16 años, más o menos, según la madurez; el contrato necesita al tutor',
  'A mature minor may consent': 'Un menor maduro puede consentir',
  'From 16 on': 'Desde los 16 años',
  'In the room under 16': 'En la sala con menores de 16 años',
  'In the room under 16; offered at 16 and 17':
    'En la sala con menores de 16 años; se ofrece con 16 y 17',
  'In the room under 18': 'En la sala con menores de 18 años',

  // retention.csv
  'until age 25': 'hasta los 25 años',
  'until age 28': 'hasta los 28 años',
  'until age 28 at least': 'hasta los 28 años por lo menos',
  'until 7 years after coming of age': 'hasta 7 años después de la mayoría de edad',
  'until 10 years after turning 18': 'hasta 10 años después de cumplir los 18',
  'until 10 years after the end of care': 'hasta 10 años después del fin de la atención',
  '10 years': '10 años',
  'The longest of what the law, the insurer and the professional body ask for':
    'Lo más largo de lo que piden la ley, el seguro y el colegio profesional',
  'By the professional body and the insurer': 'Según el colegio profesional y el seguro',
  'State rules say 3 to 10 years': 'Las reglas de los estados dicen de 3 a 10 años',
  'By the rule of the college': 'Según la regla del colegio profesional',
  'By section 630f of the BGB, for treating professions':
    'Según el artículo 630f del BGB, para profesiones que tratan',
  'For health establishments; for others, by the insurer':
    'Para establecimientos de salud; para los demás, según el seguro',
  'By the health records acts of the states':
    'Según las leyes de los estados sobre historiales de salud',
  'By the regulations on keeping health records':
    'Según el reglamento sobre la conservación de historiales de salud',

  // safeguarding.csv
  'Report to child protection, or to the police if there is danger':
    'Avisar a protección de menores, o a la policía si hay peligro',
  'As the law of the place says': 'Como diga la ley del lugar',
  'Only with consent, unless life is in danger':
    'Solo con consentimiento, salvo que peligre la vida',
  'Each state names groups that must report (in some, massage therapists)':
    'Cada estado nombra grupos que deben avisar (en algunos, los masajistas)',
  'With consent in most states': 'Con consentimiento en la mayoría de los estados',
  'Anyone must report a child in need of protection':
    'Cualquiera debe avisar de un menor que necesita protección',
  'Differs by province and facility': 'Según la provincia y el centro',
  'With consent': 'Con consentimiento',
  'A professional duty, in part set by law': 'Un deber profesional, en parte fijado por la ley',
  'Safeguarding enquiry by the local authority, under the Care Act':
    'Investigación de protección por la autoridad local, según la Care Act',
  'With consent, unless the risk is serious': 'Con consentimiento, salvo riesgo grave',
  'Listed professions have a right to inform, by section 4 of the KKG':
    'Las profesiones de la lista tienen derecho a informar, según el artículo 4 de la KKG',
  'The interests are weighed': 'Se ponderan los intereses',
  'Secrecy by section 203 of the StGB, where it applies':
    'Secreto según el artículo 203 del StGB, donde se aplica',
  'A duty, with exceptions; the number is 119': 'Un deber, con excepciones; el número es el 119',
  'A duty for vulnerable persons': 'Un deber en el caso de personas vulnerables',
  'Differs by state and profession': 'Según el estado y la profesión',
  'Any person may report; there are policies': 'Cualquier persona puede avisar; hay directrices',
  'Any person may report': 'Cualquier persona puede avisar',

  // safeguarding_steps.csv
  'Speak in person and alone, in a private room, without an interpreter from the family':
    'Hablen en persona y a solas, en una sala privada, sin un intérprete de la familia',
  'Ask which way of contact is safe; leave no voice message':
    'Pregunte qué forma de contacto es segura; no deje mensajes de voz',
  ['A plan, an intent or danger now: stay, call the emergency or crisis number with the person, '
    + 'and note the time']:
    'Un plan, una intención o peligro ahora: quédese, llame con la persona al número de emergencia '
    + 'o de crisis y anote la hora',
  ['Thoughts of suicide: offer the crisis line on a neutral card, and agree who is told; a '
    + 'doctor within a day if the person agrees']:
    'Pensamientos de suicidio: ofrezca la línea de crisis en una tarjeta neutra y acuerden a quién '
    + 'se avisa; un médico en el plazo de un día si la persona está de acuerdo',
  "Tell the practice's safeguarding lead": 'Avise al responsable de protección de la consulta',
  'Look up whether you must report at this place, and to whom':
    'Mire si en este lugar debe avisar, y a quién',
  ['An adult who can decide: ask for consent before anyone is told; do without it only where '
    + 'life is in danger']:
    'Un adulto que puede decidir: pida su consentimiento antes de avisar a nadie; prescinda de él '
    + 'solo si peligra la vida',
  'Report to child protection, or to the police when there is danger now':
    'Avise a protección de menores, o a la policía si hay peligro ahora',
  'Report as the law of the place says': 'Avise como diga la ley del lugar',
  'Tell the person what is reported, unless that puts somebody in danger':
    'Diga a la persona de qué se avisa, salvo que eso ponga a alguien en peligro',
  'Note what was done, and when it is looked at again':
    'Anote qué se hizo y cuándo se vuelve a mirar',

  // breach_clocks.csv; the names stand in a sentence
  'the data protection authority': 'la autoridad de protección de datos',
  'the people whose data it is': 'las personas de quienes son los datos',
  'the federal health department (HHS)': 'el departamento federal de salud (HHS)',
  "the state's attorney general or authority": 'el fiscal general o la autoridad del estado',
  'the Information Commissioner (ICO)': 'el comisionado de información (ICO)',
  'the Information Commissioner (OAIC)': 'el comisionado de información (OAIC)',
  'the privacy commissioner (federal or provincial)':
    'el comisionado de privacidad (federal o provincial)',
  'the Privacy Commissioner': 'el comisionado de privacidad',
  'Always ask whether it must be told; the shortest common limit is taken':
    'Pregunte siempre si hay que avisar; se toma el plazo más corto de los habituales',
  'Without delay when it may harm them': 'Sin demora si puede perjudicarles',
  'Where HIPAA applies: without delay, and within 60 days at most; states may allow less':
    'Donde se aplica HIPAA: sin demora y en 60 días como mucho; un estado puede dar menos',
  ['Where HIPAA applies: within 60 days when 500 people or more are affected; when fewer, '
    + 'within 60 days after the end of the year']:
    'Donde se aplica HIPAA: en 60 días si afecta a 500 personas o más; si son menos, en los 60 días '
    + 'siguientes al fin del año',
  'Differs by state; some ask for 30 days or fewer, so look it up at once':
    'Según el estado; algunos piden 30 días o menos, así que mírelo enseguida',
  'Unless a risk to people is unlikely': 'Salvo que un riesgo para las personas sea improbable',
  'Without undue delay when the risk is high; no number of hours is fixed':
    'Sin dilación indebida si el riesgo es alto; no hay un número de horas fijado',
  'Article 33 of the GDPR: unless a risk to people is unlikely':
    'Artículo 33 del RGPD: salvo que un riesgo para las personas sea improbable',
  'Article 34 of the GDPR: without undue delay when the risk is high; no number of hours is fixed':
    'Artículo 34 del RGPD: sin dilación indebida si el riesgo es alto; no hay un número de horas '
    + 'fijado',
  'As soon as feasible where there is a real risk of significant harm; no number of hours is fixed':
    'Cuanto antes sea posible si hay un riesgo real de daño considerable; no hay un número de horas '
    + 'fijado',
  ['As soon as feasible; in Ontario at the first reasonable opportunity; no number of hours is '
    + 'fixed']:
    'Cuanto antes sea posible; en Ontario, en la primera ocasión razonable; no hay un número de '
    + 'horas fijado',
  '30 days to find out whether it must be told; then at once':
    '30 días para averiguar si hay que avisar; después, enseguida',
  'Together with the authority': 'Junto con la autoridad',
  'As soon as practicable when serious harm is likely; 72 hours are expected':
    'Cuanto antes sea factible si es probable un daño grave; se esperan 72 horas',
  'As soon as practicable when serious harm is likely':
    'Cuanto antes sea factible si es probable un daño grave',

  // scope_limits.csv
  'Joint thrust or spinal manipulation':
    'Empuje brusco de articulaciones o manipulación de la columna',
  'Joint mobilisation': 'Movilización articular',
  'Manual lymph drainage for lymphoedema': 'Drenaje linfático manual en el linfedema',
  'Cupping and scraping': 'Ventosas y raspado',
  'Needles or injections': 'Agujas o inyecciones',
  'The words of a diagnosis': 'Las palabras de un diagnóstico',
  'Massage in pregnancy': 'Masaje en el embarazo',
  'A first visit without a referral': 'Una primera visita sin derivación',
  'Advice on medicines': 'Consejo sobre medicamentos',
  'Massage of scars and breasts': 'Masaje de cicatrices y de los senos',
  'Remote advice across borders': 'Consejo a distancia a través de fronteras',
  'not offered': 'no se ofrece',
  'never': 'nunca',
  'allowed': 'permitida',
  'off by default': 'por defecto no',
  'off unless the practitioner is certified': 'no, salvo que el profesional tenga el certificado',
  'off unless the practitioner is trained': 'no, salvo que el profesional tenga la formación',
  'only with training': 'solo con formación',
  'only with training, clearance and special consent':
    'solo con formación, visto bueno y consentimiento especial',
  'Reserved for certain professions': 'Reservado a ciertas profesiones',
  'Reserved for certain professions nearly everywhere':
    'Reservado a ciertas profesiones en casi todas partes',
  'Reserved for certain professions in many places':
    'Reservado a ciertas profesiones en muchos lugares',
  'Reserved or banned in some places': 'Reservado o prohibido en algunos lugares',
  'Differs by training and licence': 'Según la formación y la licencia',
  'Differs by the rules for the certificate': 'Según las reglas del certificado',
  "Differs by the insurer's rules": 'Según las reglas del seguro',
  'In Germany, healing claims need a licence or a prescription; some insurers need a referral':
    'En Alemania, prometer curación pide una licencia o una prescripción; algunos seguros piden '
    + 'una derivación',
  'Banned or restricted in many US states':
    'Prohibido o restringido en muchos estados de Estados Unidos',
  "Differs by the licence of the client's place": 'Según la licencia del lugar del cliente',
};
