// The lines of a returning client's screen: each stands for several findings. Pure.
import type { Answer, FindingValue, Question } from '../contract';

type Lines = NonNullable<Question['lines']>;
type Findings = Record<string, FindingValue>;

export const linesOf = (question: Question): Lines => question.lines ?? [];

/** What a line asks itself once it was not answered no: the first of those opened, or the question. */
export function opened(question: Question, lines: Record<string, Answer>): Question {
  const line = linesOf(question).find(({ id }) => id in lines);
  if (!line) return question;
  const findings = question.findings.filter(({ id }) => line.findings.includes(id));
  return { ...question, id: 'since_details', prompt: 'Which of these is it?', findings, lines: [] };
}

/** The answers after a page of lines. A line that is opened only now forgets a no of before. */
export function afterLines(question: Question, chosen: Record<string, Answer>,
  before: { findings: Findings; lines: Record<string, Answer> },
): { findings: Findings; lines: Record<string, Answer> } {
  const findings = { ...before.findings };
  const lines = { ...before.lines };
  const type = new Map(question.findings.map((f) => [f.id, f.type]));
  for (const { id, findings: covered } of linesOf(question)) {
    const said = chosen[id];
    if (said !== 'yes' && said !== 'unknown') {
      for (const one of covered) findings[one] = type.get(one) === 'yes_no' ? 'no' : 0;
      delete lines[id];
      continue;
    }
    if (!(id in lines)) for (const one of covered) delete findings[one];
    lines[id] = said;
  }
  return { findings, lines };
}
