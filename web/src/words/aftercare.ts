// What to do after a session, in Spanish, by the English text of the tables.
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const spanish: Record<string, string> = {
  'Get up slowly. Drink when thirsty. Go on with normal activity; a gentle walk is fine.':
    'Levántese despacio. Beba cuando tenga sed. Siga con su actividad normal; un paseo suave va bien.',
  ['Soreness for a day or two is common. No hard training of that area for 24 hours; easy movement '
    + 'every hour or two.']:
    'Es normal sentir molestias uno o dos días. Nada de entrenamiento fuerte de esa zona durante 24 horas; movimiento suave cada hora o dos.',
  'Easy movement and a change of posture now and then.':
    'Movimiento suave y cambiar de postura de vez en cuando.',
  'Repeat the pain-free movement five times this evening.':
    'Repita esta noche cinco veces el movimiento que no duele.',
  'Wear your compression garment as prescribed.': 'Use su prenda de compresión como se la indicaron.',
  'Look at the skin where the pack was.': 'Mire la piel donde estuvo la compresa.',
  'Marks fade in 3-10 days; keep them from sun and heat for 24 hours.':
    'Las marcas se van en 3-10 días; protéjalas del sol y del calor durante 24 horas.',
  'Roll to the side before you sit up.': 'Póngase de lado antes de incorporarse.',
  'Sit a minute, then stand.': 'Quédese sentado un minuto y luego póngase de pie.',
  'feeling light-headed: sit 10 minutes': 'mareo: siéntese 10 minutos',
  'a bruise, pain beyond 48 hours or numbness: call us':
    'moretón, dolor más allá de 48 horas o adormecimiento: llámenos',
  'strong feelings coming up: ask for quiet time':
    'emociones fuertes, que pueden surgir: pida un rato tranquilo',
  'a flare beyond 24 hours: call us': 'un empeoramiento de más de 24 horas: llámenos',
  'a warm, red limb or fever: doctor the same day':
    'brazo o pierna roja y caliente, o fiebre: al médico el mismo día',
  'a blister: cool the skin, first aid, medical advice':
    'ampolla: enfríe la piel, primeros auxilios, consejo médico',
  'a blister: medical advice': 'ampolla: consejo médico',
  'bleeding, fluid, headache with seeing trouble, fewer movements: maternity unit now':
    'sangrado, pérdida de líquido, dolor de cabeza con mala visión o menos movimientos: a maternidad ahora',
  'faintness: sit or lie down': 'desmayo: siéntese o túmbese',
};

export function afterWords(text: string, language: Language): Spoken {
  const own = language === 'es' ? spanish[text] : undefined;
  return own ? { text: own, language } : { text, language: 'en' };
}
export const knownAfter = (): Record<string, string> => spanish;
