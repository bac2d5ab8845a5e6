import {
  accountQuestions,
  type AccountQuestionId,
  type AccountTypeId,
} from '../../facts/setup/accountTypes.ts';

export type AccountAnswers = Readonly<Partial<Record<AccountQuestionId, boolean>>>;

export type AccountDecision = { readonly type: AccountTypeId; readonly why: string };

const order = Object.keys(accountQuestions) as readonly AccountQuestionId[];

/** The next question to ask; undefined once a yes has decided. */
export function nextAccountQuestion(answers: AccountAnswers): AccountQuestionId | undefined {
  if (order.some((id) => answers[id] === true)) return undefined;
  return order.find((id) => answers[id] === undefined);
}

/** The account type that the answers decide; undefined while an answer is missing. The first yes decides, and three times no means single tenant. */
export function decideAccountType(answers: AccountAnswers): AccountDecision | undefined {
  const yes = order.find((id) => answers[id] === true);
  if (yes) return { type: accountQuestions[yes].yes, why: accountQuestions[yes].why };
  return nextAccountQuestion(answers)
    ? undefined
    : {
        type: 'single',
        why: 'Nobody outside your tenant signs in, so the safer choice is enough.',
      };
}
