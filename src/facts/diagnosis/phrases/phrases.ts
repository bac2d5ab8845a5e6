import { accountPhrases } from './accountPhrases.ts';
import { appPhrases } from './appPhrases.ts';
import { connectionPhrases } from './connectionPhrases.ts';
import { consentPhrases } from './consentPhrases.ts';
import { credentialPhrases } from './credentialPhrases.ts';
import { organizationPhrases } from './organizationPhrases.ts';
import { policyPhrases } from './policyPhrases.ts';
import { servicePhrases } from './servicePhrases.ts';
import { signInPhrases } from './signInPhrases.ts';
import type { Phrases } from './phraseTable.ts';

/** Phrases that mean one thing wherever they occur, with or without a code. Each kind has its row in one table only. */
export const phrases: Phrases = {
  ...appPhrases,
  ...credentialPhrases,
  ...consentPhrases,
  ...accountPhrases,
  ...policyPhrases,
  ...signInPhrases,
  ...organizationPhrases,
  ...servicePhrases,
  ...connectionPhrases,
};
