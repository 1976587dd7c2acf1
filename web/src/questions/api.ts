// What the holder of a link to some questions asks and says.
import type { QuestionsSeen, QuestionsTaken, QuestionsTold } from '../../build/openapi';
import { call } from '../workspace/api';

export type { QuestionsSeen, QuestionsTaken, QuestionsTold };

export const questions = {
  see: (ticket: string): Promise<QuestionsSeen> =>
    call('get', 'questions/{ticket}', { id: ticket, open: true }),
  say: (ticket: string, body: QuestionsTold, key: string): Promise<QuestionsTaken> =>
    call('post', 'questions/{ticket}', { id: ticket, body, key, open: true }),
};
