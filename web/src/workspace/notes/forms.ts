// Templates and phrases as their forms have them: one field for each section.
import type { NotePhrase, NoteTemplate, PhraseSaid } from './api';

export const soap = ['subjective', 'objective', 'assessment', 'plan'] as const;
export const sectionsOf = { soap, free: ['free'] as const };
type Section = (typeof soap)[number] | 'free';
export type TemplateFields = { name: string; form: NoteTemplate['form'] } & Record<Section, string>;
export type PhraseFields = { key: string; text: string; own: boolean };

export function templateFields(content: NoteTemplate | null): TemplateFields {
  const textOf = (section: Section): string =>
    content?.parts?.find((part) => part.section === section)?.text ?? '';
  return { name: content?.name ?? '', form: content?.form ?? 'soap', subjective: textOf('subjective'),
    objective: textOf('objective'), assessment: textOf('assessment'), plan: textOf('plan'), free: textOf('free') };
}

/** Sections left empty are none; those of the other kind of note are left out. */
export function templateOf(fields: TemplateFields): NoteTemplate & Required<Pick<NoteTemplate, 'parts'>> {
  const sections: readonly Section[] = sectionsOf[fields.form];
  const parts = sections.map((section) => ({ section, text: fields[section].trim() }))
    .filter(({ text }) => text !== '');
  return { name: fields.name.trim(), form: fields.form, parts };
}

export const phraseFields = (content: NotePhrase | null): PhraseFields =>
  ({ key: content?.key ?? '', text: content?.text ?? '', own: content ? content.person !== undefined : true });
/** A key is small letters, however it was typed. */
export const phraseOf = ({ key, text, own }: PhraseFields): PhraseSaid =>
  ({ key: key.trim().replace(/^;/u, '').toLowerCase(), text: text.trim(), own });
