/**
 * Who can sign in: the two choices that make sense for Dataverse, and three questions that decide between them.
 * @see https://learn.microsoft.com/entra/identity-platform/quickstart-register-app
 */
type AccountType = {
  readonly label: string;
  /** The label of about 2021. */
  readonly formerly: string;
  readonly signInAudience: 'AzureADMyOrg' | 'AzureADMultipleOrgs';
  readonly consequences: readonly string[];
};

export const accountTypes = {
  single: {
    label: 'Single tenant only',
    formerly: 'Accounts in this organizational directory only',
    signInAudience: 'AzureADMyOrg',
    consequences: [
      'Only accounts in your tenant, and guests invited to it, can sign in.',
      'You must enter the tenant when you sign in. Otherwise sign-in fails with AADSTS50194.',
      'No administrator of another company has to approve the app.',
    ],
  },
  multiple: {
    label: 'Multiple Entra ID tenants',
    formerly: 'Accounts in any organizational directory',
    signInAudience: 'AzureADMultipleOrgs',
    consequences: [
      'Accounts in any company’s tenant can sign in. Each sees only the organizations it has access to.',
      'An administrator of each other company may have to approve the app once. Many companies block apps without a verified publisher.',
      'You can leave the tenant blank when you sign in.',
      'A client secret of this registration works for every company that approved the app, so protect it accordingly.',
    ],
  },
} as const satisfies Record<string, AccountType>;

export type AccountTypeId = keyof typeof accountTypes;

type AccountQuestion = {
  readonly text: string;
  /** What a yes decides; a no decides nothing. */
  readonly yes: AccountTypeId;
  readonly why: string;
};

/** Asked in this order. The first yes decides; three times no means single tenant. */
export const accountQuestions = {
  customers: {
    text: 'Will you use this registration for organizations of several companies, with accounts of each company?',
    yes: 'multiple',
    why: 'Accounts of other companies can sign in only if the registration supports multiple tenants.',
  },
  guests: {
    text: 'Is everyone who signs in either an employee or a guest in your tenant?',
    yes: 'single',
    why: 'Guests count as accounts in your tenant, so a single tenant is enough, and safer.',
  },
  shared: {
    text: 'Do you offer a tool to companies that you don’t know yet?',
    yes: 'multiple',
    why: 'Each company approves this one registration. Otherwise every company has to create its own.',
  },
} as const satisfies Record<string, AccountQuestion>;

export type AccountQuestionId = keyof typeof accountQuestions;
