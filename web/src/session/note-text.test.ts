import { expect, it } from 'vitest';
import { expanded, putIn, withTemplate, type Phrase } from './note-text';

const phrases: Phrase[] = [
  { key: 'ql', text: 'the short one', own: false },
  { key: 'qlr', text: 'Quadratus lumborum, right side', own: true },
];
const typed = (text: string) => expanded({ text, cursor: text.length }, phrases);

it('a key becomes what it stands for once its end is typed', () => {
  expect(typed(';qlr')).toBeNull();
  expect(typed(';qlr ')).toEqual({ text: 'Quadratus lumborum, right side ', cursor: 31 });
  expect(typed('worked on ;ql.')?.text).toBe('worked on the short one.');
  expect(typed('(;qlr)')?.text).toBe('(Quadratus lumborum, right side)');
  expect(expanded({ text: ';qlr', cursor: 4 }, phrases, true)?.text).toBe('Quadratus lumborum, right side');
});

it('what stands for nothing stays as it was typed', () => {
  for (const text of [';xyz ', ';;qlr ', 'qlr ', '; qlr ', ';QLR ']) expect(typed(text), text).toBeNull();
});

it('what comes after the cursor stays there', () => {
  expect(expanded({ text: 'a ;ql  b', cursor: 6 }, phrases))
    .toEqual({ text: 'a the short one  b', cursor: 16 });
});

it('what is said goes where the cursor is', () => {
  expect(putIn('', 0, 0, 'tender')).toEqual({ text: 'tender', cursor: 6 });
  expect(putIn('left side today', 4, 9, 'calf').text).toBe('left calf today');
  expect(putIn('left', 4, 4, 'calf').text).toBe('left calf');
  expect(putIn('left', 4, 4, '.').text).toBe('left.');
});

it('a template used twice is there once', () => {
  expect(withTemplate('', 'Goal:')).toBe('Goal:');
  expect(withTemplate('Pain 5', 'Goal:')).toBe('Pain 5\nGoal:');
  expect(withTemplate('Pain 5\nGoal:', 'Goal:')).toBe('Pain 5\nGoal:');
});
