// Conditions that are in one place, as a client would call them: what the page asks "where is it?"
// of. A row of conditions.csv that is not here is named by its own, English, name.
import type { Spoken } from './findings';
import type { Language } from './words.svelte';

const said: Record<string, [english: string, spanish: string]> = {
  steroid_injection_site: ['A steroid injection of the last two weeks', 'Una inyección de cortisona de las últimas dos semanas'],
  other_injection_site: ['Another injection, such as botulinum toxin', 'Otra inyección, como la toxina botulínica'],
  radiotherapy_field: ['Radiotherapy', 'Radioterapia'],
  solid_tumour: ['The tumour', 'El tumor'],
  lymph_node_removal: ['Lymph nodes that were taken out or irradiated', 'Ganglios extirpados o irradiados'],
  lymphoedema: ['Lymphoedema', 'Linfedema'],
  past_dvt: ['The blood clot you had', 'El coágulo que tuvo'],
  varicose_veins: ['Varicose veins', 'Varices'],
  pacemaker: ['Pacemaker or defibrillator', 'Marcapasos o desfibrilador'],
  implanted_device: ['An implanted pump, port, stimulator or shunt', 'Una bomba, un puerto, un estimulador o una válvula implantados'],
  joint_replacement: ['An artificial joint', 'Una prótesis articular'],
  soft_implant: ['An implant', 'Un implante'],
  skin_infection: ['A skin infection', 'Una infección de la piel'],
  eczema_psoriasis: ['Eczema or psoriasis', 'Eccema o psoriasis'],
  open_wound: ['A wound, burn or bruise', 'Una herida, quemadura o moretón'],
  sunburn: ['Sunburn', 'Piel quemada por el sol'],
  acute_inflammation: ['The injury of the last days', 'La lesión de los últimos días'],
  kidney_stones: ['Kidney stones or a kidney infection', 'Piedras o una infección del riñón'],
  kidney_disease: ['Kidney disease or dialysis access', 'Enfermedad del riñón o acceso de diálisis'],
  acute_gout: ['Gout or a hot, swollen joint', 'Gota o una articulación caliente e hinchada'],
  recent_vaccination: ['A recent vaccination', 'Una vacuna reciente'],
  recent_tattoo: ['A recent tattoo or piercing', 'Un tatuaje o piercing reciente'],
  medicine_patch: ['The medicine patch', 'El parche con medicina'],
  opioid_patch: ['The medicine patch', 'El parche con medicina'],
  glucose_device: ['The glucose sensor or insulin pump', 'El sensor de glucosa o la bomba de insulina'],
  operated_area: ['The operation', 'La operación'],
  nerve_pain_area: ['Nerve pain, or skin that ordinary touch hurts', 'Dolor de nervio, o piel a la que le duele el roce'],
};

export function conditionWords(id: string, name: string, language: Language): Spoken {
  const own = said[id];
  return own ? { text: own[language === 'en' ? 0 : 1], language } : { text: name, language: 'en' };
}
export const knownLocal = (): Record<string, [string, string]> => said;
