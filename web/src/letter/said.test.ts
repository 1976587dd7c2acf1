// The letter that stands on a page while another language of it is fetched, or where it has none.
import { afterEach, expect, it, vi } from 'vitest';
import { LetterSaid } from './said.svelte';

const letterSaidIn = vi.hoisted(() => vi.fn<(letter: string, language: string) => Promise<string | undefined>>());
vi.mock('../words/letter', () => ({ letterSaidIn }));
afterEach(() => void letterSaidIn.mockReset());
const shown = ({ text, language, onlyEnglish }: LetterSaid) => ({ text, language, onlyEnglish });

it('is the English one until the other is there', async () => {
  letterSaidIn.mockResolvedValue('Para: el médico');
  const said = new LetterSaid();
  const saying = said.say('To: the doctor', 'es');
  expect(shown(said)).toEqual({ text: 'To: the doctor', language: 'en', onlyEnglish: false });
  await saying;
  expect(shown(said)).toEqual({ text: 'Para: el médico', language: 'es', onlyEnglish: false });
  await said.say('To: the doctor', 'en');
  expect(shown(said)).toEqual({ text: 'To: the doctor', language: 'en', onlyEnglish: false });
});

it('stays English, and says so, where a part of it is not known or nothing can be fetched', async () => {
  const said = new LetterSaid();
  letterSaidIn.mockResolvedValue(undefined);
  await said.say('To: somebody', 'es');
  expect(shown(said)).toEqual({ text: 'To: somebody', language: 'en', onlyEnglish: true });
  letterSaidIn.mockRejectedValue(new Error('away'));
  await said.say('To: the doctor', 'es');
  expect(shown(said)).toEqual({ text: 'To: the doctor', language: 'en', onlyEnglish: true });
});

it('is the one that was chosen last, whichever comes first', async () => {
  const answer: ((text: string) => void)[] = [];
  letterSaidIn.mockImplementation(() => new Promise((given) => answer.push(given)));
  const said = new LetterSaid();
  const first = said.say('To: the doctor', 'es');
  await vi.waitFor(() => expect(answer).toHaveLength(1));
  await said.say('To: the doctor', 'en');
  answer[0]?.('Para: el médico');
  await first;
  expect(shown(said)).toEqual({ text: 'To: the doctor', language: 'en', onlyEnglish: false });
});
