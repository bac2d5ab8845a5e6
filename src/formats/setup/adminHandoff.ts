import { clouds } from '../../facts/cloud/clouds.ts';
import { accountTypes } from '../../facts/setup/accountTypes.ts';
import { adminConsentUrl, adminConsentUrlWithAnswer } from '../../domain/setup/portalLink.ts';
import type { PlannedStep } from '../../domain/setup/setupPlannedStep.ts';
import type { RegistrationPlan } from '../../domain/setup/setupPlan.ts';
import { code, escape, fenced, oneLine } from '../markdown.ts';
import type { Script } from './scripts/script.ts';

export type Handoff = {
  /** One page of Markdown: steps, script, consent link. Nothing secret. */
  readonly markdown: string;
  readonly mail: { readonly subject: string; readonly body: string; readonly href: string };
  /** Undefined until the client ID is known. */
  readonly consentUrl: string | undefined;
};

export type HandoffOptions = {
  readonly script: Script;
  /**
   * Where this page’s own client ID is meant: the answer comes back to it. `state` must be unguessable.
   * Undefined for another tool’s registration.
   */
  readonly answer?:
    { readonly redirectUri: string; readonly scope: string; readonly state: string } | undefined;
};

/** The longest mail link that common mail programs still take. */
const longestMail = 1900;

/** What an administrator needs who does not know this page. */
export function writeHandoff(plan: RegistrationPlan, options: HandoffOptions): Handoff {
  const consentUrl = consentLink(plan, options);
  const subject = `Please register an app: ${oneLine(plan.registration.name)}`;
  const body = mailBody(plan, consentUrl);
  return {
    markdown: markdown(plan, options.script, consentUrl),
    mail: { subject, body, href: mailHref(subject, body) },
    consentUrl,
  };
}

function consentLink({ registration }: RegistrationPlan, { answer }: HandoffOptions) {
  const { clientId, cloud, tenant, delegated } = registration;
  if (clientId === undefined || !delegated) return undefined;
  // The form with an answer must name a tenant; without one, the other form is the one that works.
  return answer && tenant !== undefined
    ? adminConsentUrlWithAnswer({ cloud, tenant, clientId, ...answer })
    : adminConsentUrl({ cloud, tenant, clientId });
}

function markdown(plan: RegistrationPlan, script: Script, consentUrl: string | undefined): string {
  const { registration, steps } = plan;
  return [
    `# App registration: ${escape(registration.name)}`,
    '',
    `A tool shall connect to Dynamics 365 (Dataverse). It needs an app registration in Microsoft Entra ID, which an administrator makes once. Cloud: ${clouds[registration.cloud].name}. Directory: ${code(registration.tenant ?? 'yours')}. Who may sign in: ${accountTypes[registration.accountType].label}.`,
    '',
    registration.delegated
      ? 'It asks for one permission, `user_impersonation` of Dataverse (Dynamics CRM): the tool may do what the person who signed in may do, and no more.'
      : 'It asks for no permission in Entra: what the tool may do is decided by the security role of its application user.',
    '',
    '## Steps',
    '',
    ...steps
      .filter((step) => step.part !== 'tool')
      .flatMap((step, index) => stepLines(step, index)),
    '',
    '## Or by script',
    '',
    ...(script.missing.length > 0
      ? [`Fill in first: ${script.missing.map(escape).join(', ')}.`, '']
      : []),
    ...fenced(script.text),
    '',
    ...consentLines(consentUrl, registration.delegated),
    '## What to send back',
    '',
    '- the Application (client) ID',
    '- the Directory (tenant) ID',
    ...(registration.secret
      ? [
          '- when the secret expires. The secret itself goes straight into the tool, never into a mail.',
        ]
      : []),
    '',
  ].join('\n');
}

function stepLines(step: PlannedStep, index: number): readonly string[] {
  return [
    `${index + 1}. **${escape(step.title)}**${step.formerly ? ` (formerly: ${escape(step.formerly)})` : ''}`,
    `   ${escape(step.does)}`,
    `   Where: ${escape(step.path)}${step.link?.href.startsWith('https:') ? ` ([open](${step.link.href}))` : ''}`,
    ...step.values.map((value) => `   - ${escape(value.label)}: ${code(value.text)}`),
  ];
}

function consentLines(consentUrl: string | undefined, delegated: boolean): readonly string[] {
  if (!delegated) return [];
  return [
    '## Consent for everybody',
    '',
    consentUrl === undefined
      ? 'Once the Application (client) ID is known, press Grant admin consent under API permissions.'
      : `Sign in as an administrator and accept: <${consentUrl}>`,
    '',
  ];
}

function mailBody(plan: RegistrationPlan, consentUrl: string | undefined): string {
  const { registration, steps } = plan;
  const opening = [
    'Hello,',
    '',
    `a tool shall connect to Dynamics 365. Please make the app registration “${oneLine(registration.name)}” in Microsoft Entra ID (${clouds[registration.cloud].name}).`,
    '',
    ...(consentUrl === undefined
      ? []
      : ['Consent for everybody, as an administrator:', consentUrl, '']),
  ];
  const closing = [
    '',
    'Please send me the Application (client) ID and the Directory (tenant) ID. Please send no secret by mail.',
    'The page with all details and a script comes with this mail.',
  ];
  const titles = steps
    .filter((step) => step.part !== 'tool')
    .map((step, index) => `${index + 1}. ${oneLine(step.title)}`);
  while (
    titles.length > 0 &&
    encodeURIComponent([...opening, ...titles, ...closing].join('\r\n')).length > longestMail
  )
    titles.pop();
  return [...opening, ...titles, ...closing].join('\r\n');
}

function mailHref(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
