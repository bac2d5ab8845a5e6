/**
 * Who may sign in: the two choices that make sense for Dataverse, and three plain questions that decide.
 * @see https://learn.microsoft.com/entra/identity-platform/quickstart-register-app
 */
type AccountType = {
  readonly label: string;
  /** The wording of about 2021. */
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
      'Only accounts of this directory, and guests invited into it, can sign in.',
      'The tenant must be named at sign-in: a blank tenant is answered with AADSTS50194.',
      'No other company’s administrator has to approve anything.',
    ],
  },
  multiple: {
    label: 'Multiple Entra ID tenants',
    formerly: 'Accounts in any organizational directory',
    signInAudience: 'AzureADMultipleOrgs',
    consequences: [
      'Accounts of any company’s directory can sign in; what they see is still decided by their own organizations.',
      'In each other company an administrator may have to approve it once; many companies refuse apps without a verified publisher.',
      'The tenant may stay blank at sign-in.',
      'A secret of this registration works towards every company that approved it: guard it accordingly.',
    ],
  },
} as const satisfies Record<string, AccountType>;

export type AccountTypeId = keyof typeof accountTypes;

type AccountQuestion = {
  readonly text: string;
  /** What a yes says; a no says the other, or nothing. */
  readonly yes: AccountTypeId;
  readonly why: string;
};

/** Asked in this order; the first yes decides, and single tenant is the answer to three times no. */
export const accountQuestions = {
  customers: {
    text: 'Will you connect organizations of several companies with this one registration, each with accounts of its own?',
    yes: 'multiple',
    why: 'Accounts of other companies can sign in only where the registration is open to several tenants.',
  },
  guests: {
    text: 'Are all who sign in either your own people or guests invited into your directory?',
    yes: 'single',
    why: 'Guests count as accounts of your directory, so a single tenant is enough and the safer choice.',
  },
  shared: {
    text: 'Do you offer a tool to companies you do not know yet?',
    yes: 'multiple',
    why: 'Each company approves the one registration; otherwise every company makes one of its own.',
  },
} as const satisfies Record<string, AccountQuestion>;

export type AccountQuestionId = keyof typeof accountQuestions;
