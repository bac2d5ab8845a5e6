import {
  accountQuestions,
  type AccountQuestionId,
  type AccountTypeId,
} from '../../facts/setup/accountTypes.ts';

export type AccountAnswers = Readonly<Partial<Record<AccountQuestionId, boolean>>>;

export type AccountDecision = { readonly type: AccountTypeId; readonly why: string };

const order = Object.keys(accountQuestions) as readonly AccountQuestionId[];

/** The questions that still matter, in order: after a yes that decides, none. */
export function nextAccountQuestion(answers: AccountAnswers): AccountQuestionId | undefined {
  if (order.some((id) => answers[id] === true)) return undefined;
  return order.find((id) => answers[id] === undefined);
}

/** The first yes decides; three times no means single tenant. Undefined while an answer is missing. */
export function decideAccountType(answers: AccountAnswers): AccountDecision | undefined {
  const yes = order.find((id) => answers[id] === true);
  if (yes) return { type: accountQuestions[yes].yes, why: accountQuestions[yes].why };
  return nextAccountQuestion(answers)
    ? undefined
    : {
        type: 'single',
        why: 'Nobody outside your directory needs it: the safer choice is enough.',
      };
}
