// The short questions when there is no network: the pages that the server asked for ahead. Pure. What
// the answers come to is never worked out here.
import type { FindingValue, Next, Question } from '../contract';

type Findings = Record<string, FindingValue>;

/** No to each line of a page, as it is told to the server. */
export const noneOf = (page: Question): Findings => Object.fromEntries(
  page.findings.map(({ id, type }): [string, FindingValue] => [id, type === 'yes_no' ? 'no' : 0]));

/** Every page the server has for somebody of whom nothing is told. Nothing of it is kept there. */
export async function pagesAhead(next: (findings: Findings) => Promise<Next>): Promise<Question[]> {
  const pages: Question[] = [];
  for (let findings: Findings = {}; pages.length < 5;) {
    const { question } = await next(findings);
    if (!question) return pages;
    pages.push(question);
    findings = { ...findings, ...noneOf(question) };
  }
  throw new Error('the questions do not end');
}

/** What is still open of the first page that is, as the server would ask it. An answer that ends the
    questions is unknown here: all are asked. */
export function nextAhead(pages: Question[], told: Findings): Next {
  const open = pages.map((page) => ({
    ...page,
    findings: page.findings.filter(({ id }) => !(id in told)),
    lines: (page.lines ?? []).map((line) => ({ ...line, findings: line.findings.filter((id) => !(id in told)) }))
      .filter(({ findings }) => findings.length > 0),
  })).filter(({ findings }) => findings.length > 0);
  return { question: open[0] ?? null, remaining_about: open.length, complete: open.length === 0,
    urgency: 'clear', places: [], checks: [], loads: [], eases: [], care: [] };
}
