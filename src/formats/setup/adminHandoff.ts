import { clouds } from '../../facts/cloud/clouds.ts';
import { accountTypes } from '../../facts/setup/accountTypes.ts';
import { adminConsentUrl, adminConsentUrlWithAnswer } from '../../domain/setup/portalLink.ts';
import { stages } from '../../facts/setup/stages.ts';
import { target } from '../../facts/setup/targets.ts';
import type { PlannedRegistration } from '../../domain/setup/plannedRegistration.ts';
import type { PlannedStep } from '../../domain/setup/setupPlannedStep.ts';
import type { RegistrationPlan } from '../../domain/setup/setupPlan.ts';
import { code, escape, fenced, oneLine } from '../markdown.ts';
import type { Script } from './scripts/script.ts';

export type Handoff = {
  /** One page of Markdown with the steps, a script, and the consent link. It contains no secret. */
  readonly markdown: string;
  readonly mail: { readonly subject: string; readonly body: string; readonly href: string };
  /** Undefined until there is a client ID. */
  readonly consentUrl: string | undefined;
};

export type HandoffOptions = {
  readonly script: Script;
  /** The IDs of the steps that are done: the administrator isn’t asked for them. */
  readonly done?: ReadonlySet<string> | undefined;
  /**
   * For this page’s own client ID: the response comes back to this page. `state` must be impossible to guess.
   * Undefined for another tool’s registration.
   */
  readonly answer?:
    { readonly redirectUri: string; readonly scope: string; readonly state: string } | undefined;
};

/** The longest mailto link that common mail apps accept. */
const longestMail = 1900;

/** Writes instructions for an administrator who doesn’t know this page. */
export function writeHandoff(plan: RegistrationPlan, options: HandoffOptions): Handoff {
  const consentUrl = consentLink(plan, options);
  const { registration } = plan;
  const tasks = tasksOf(plan, options);
  const subject = `Please register an app: ${oneLine(registration.name)}`;
  const body = mailBody(registration, tasks, consentUrl);
  return {
    markdown: markdown(registration, tasks, options.script, consentUrl),
    mail: { subject, body, href: mailHref(subject, body) },
    consentUrl,
  };
}

function consentLink({ registration }: RegistrationPlan, { answer }: HandoffOptions) {
  const { clientId, cloud, tenant, delegated } = registration;
  if (clientId === undefined || !delegated) return undefined;
  // The v2 link needs a tenant. Without one, only the v1 link works.
  return answer && tenant !== undefined
    ? adminConsentUrlWithAnswer({ cloud, tenant, clientId, ...answer })
    : adminConsentUrl({ cloud, tenant, clientId });
}

/** The sender copies the address from the tool and enters the values there. */
const senderSteps: ReadonlySet<string> = new Set([...stages.redirect.steps, ...stages.tool.steps]);

/** What is left for the administrator to do. */
function tasksOf({ steps }: RegistrationPlan, { done }: HandoffOptions): readonly PlannedStep[] {
  return steps.filter(({ id, base }) => !senderSteps.has(base) && !done?.has(id));
}

function markdown(
  registration: PlannedRegistration,
  tasks: readonly PlannedStep[],
  script: Script,
  consentUrl: string | undefined,
): string {
  return [
    `# App registration: ${escape(registration.name)}`,
    '',
    `We want to connect ${escape(toolsOf(registration))} to Dynamics 365 (Dataverse). That needs an app registration in Microsoft Entra ID. Please create it once.`,
    '',
    `- Cloud: ${clouds[registration.cloud].name}`,
    `- Tenant: ${registration.tenant === undefined ? 'yours' : code(registration.tenant)}`,
    `- Supported account types: ${accountTypes[registration.accountType].label}`,
    '',
    registration.delegated
      ? `It needs the delegated permission ${registration.scopes.map(code).join(' and ')} of Dataverse (Dynamics CRM). The tool can do only what the signed-in user can do.`
      : 'It needs no permission in Entra. The security role of its application user decides what the tool can do.',
    '',
    ...(tasks.length > 0 ? ['## Steps', '', ...tasks.flatMap(stepLines), ''] : []),
    '## Or run a script',
    '',
    ...(script.missing.length > 0
      ? [`Replace these placeholders first: ${script.missing.map(escape).join(', ')}.`, '']
      : []),
    ...fenced(script.text),
    '',
    ...consentLines(consentUrl, registration.delegated),
    '## What to send back',
    '',
    '- the Application (client) ID',
    '- the Directory (tenant) ID',
    ...expiryLines(registration),
    '',
  ].join('\n');
}

function expiryLines({ secret, certificate }: PlannedRegistration): readonly string[] {
  if (secret)
    return [
      '- the date on which the secret expires. Enter the secret directly in the tool; don’t send it by email.',
    ];
  return certificate ? ['- the date on which the certificate expires.'] : [];
}

/** The tools from the sender’s point of view: “your web tool” is “our web tool” to the administrator. */
function toolsOf({ targets }: PlannedRegistration): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(
    targets.map((id) => target(id).phrase.replace(/^your /, 'our ')),
  );
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
    '## Admin consent',
    '',
    consentUrl === undefined
      ? 'After you create the registration, select Grant admin consent under API permissions.'
      : `Open this link, sign in as an administrator, and accept: <${consentUrl}>`,
    '',
  ];
}

function mailBody(
  registration: PlannedRegistration,
  tasks: readonly PlannedStep[],
  consentUrl: string | undefined,
): string {
  const opening = [
    'Hello,',
    '',
    `We want to connect ${oneLine(toolsOf(registration))} to Dynamics 365. Please create the app registration “${oneLine(registration.name)}” in Microsoft Entra ID (${clouds[registration.cloud].name}).`,
    '',
    ...(consentUrl === undefined
      ? []
      : ['To grant admin consent, open this link as an administrator:', consentUrl, '']),
  ];
  const closing = [
    '',
    `Please send me the Application (client) ID and the Directory (tenant) ID.${registration.secret ? ' Don’t send a secret by email.' : ''}`,
    'I can send you the full instructions and a script.',
  ];
  const titles = tasks.map((step, index) => `${index + 1}. ${oneLine(step.title)}`);
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
