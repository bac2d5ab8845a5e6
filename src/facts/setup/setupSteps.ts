import type { SetupStep } from './setupStep.ts';
import { credentialSteps } from './setupStepsCredential.ts';
import { connectorSteps } from './setupStepsConnector.ts';
import { organizationSteps } from './setupStepsOrganization.ts';
import { permissionSteps } from './setupStepsPermission.ts';
import { platformSteps } from './setupStepsPlatform.ts';

const opening: readonly SetupStep[] = [
  {
    id: 'copy-redirect',
    topic: 'redirect-uri',
    when: ['registration', 'tool-redirect'],
    each: 'redirect-tool',
    part: 'registration',
    title: 'Copy the redirect URL that {tool} shows',
    does: 'Begin a new connection in {tool} and copy the redirect URL (also called reply or callback URL) that its window shows. Paste it into the field here, so that the steps and scripts below carry it.',
    place: { in: 'tool' },
    path: '{toolRedirectPath}',
    values: ['tool-redirect'],
    right: 'An address that begins with https:// and belongs to {tool}.',
    mistakes: [
      {
        text: 'With the address of another region of the tool, Microsoft stops the sign-in.',
        kind: 'redirect-uri',
        code: 'AADSTS50011',
      },
    ],
    details: ['Leave the tool’s window open: the client ID and the secret go into it at the end.'],
    difference: 'The article reads this address in its step 5; having it first saves going back.',
  },
  {
    id: 'open-portal',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'Open the Microsoft Entra admin center',
    formerly: 'Azure portal',
    does: 'Sign in with an account of the directory (tenant) your organizations belong to.',
    place: { in: 'portal', link: 'home' },
    values: ['tenant-id'],
    right: 'The name of your company stands in the top right corner.',
    mistakes: [
      {
        text: 'A registration in another company’s directory is not found at sign-in.',
        kind: 'client-id',
        code: 'AADSTS700016',
      },
    ],
    details: [
      'The Azure portal shows the same pages under Microsoft Entra ID.',
      'Anyone may register apps unless the company switched that off; then ask for the role Application Developer.',
    ],
    difference: 'The article uses the Azure portal; both work.',
    article: 1,
  },
  {
    id: 'app-registrations',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'Find App registrations',
    formerly: 'Azure Active Directory › App registrations',
    does: 'Choose Entra ID, then App registrations, or search for “App registrations” at the top.',
    place: { in: 'portal', link: 'app-list' },
    values: [],
    right: 'A list with the tabs All applications and Owned applications.',
    mistakes: [
      {
        text: 'Enterprise apps is another list: it shows what is installed, not what you register.',
        kind: 'register-app',
      },
    ],
    details: ['Some tenants show it under Identity › Applications › App registrations.'],
    article: 2,
  },
  {
    id: 'new-registration',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'New registration: enter a name',
    does: 'Choose New registration and enter a name that tells others what it is for.',
    place: { in: 'portal', link: 'new-registration' },
    values: ['app-name'],
    right: 'The form Register an application, with the name filled in.',
    mistakes: [],
    details: [
      'People see this name on Microsoft’s consent page. It can be changed later.',
      'No link can fill the form in for you; the scripts below do it in one go.',
    ],
    article: 3,
  },
  {
    id: 'account-types',
    topic: 'account-types',
    when: ['registration'],
    part: 'registration',
    title: 'Supported account types: choose who may sign in',
    formerly:
      'Accounts in this organizational directory only / Accounts in any organizational directory',
    does: 'Choose the account type that fits; the three questions above help.',
    place: { in: 'portal', link: 'new-registration' },
    values: ['account-types'],
    right: 'The chosen line shows your company’s name, or “Multiple Entra ID tenants”.',
    mistakes: [
      {
        text: 'A single-tenant registration refuses a sign-in that names no tenant.',
        kind: 'account-types',
        code: 'AADSTS50194',
      },
      {
        text: 'People of another company are refused, unless they are guests here.',
        kind: 'guest-account',
        code: 'AADSTS50020',
      },
    ],
    details: [
      'Most companies take Single tenant only.',
      'Never choose personal Microsoft accounts: they have no Dataverse.',
    ],
    article: 4,
  },
];

const closing: readonly SetupStep[] = [
  {
    id: 'overview',
    topic: 'client-id',
    when: ['registration'],
    part: 'registration',
    title: 'Go back to Overview',
    does: 'Choose Overview in the registration’s menu.',
    place: { in: 'portal', link: 'overview' },
    values: [],
    right: 'Under Essentials: Application (client) ID, Object ID, Directory (tenant) ID.',
    mistakes: [],
    details: [],
    article: 14,
  },
  {
    id: 'client-id',
    topic: 'client-id',
    when: ['registration'],
    part: 'registration',
    title: 'Copy the Application (client) ID',
    does: 'Copy the Application (client) ID with the button beside it, and paste it into the field here.',
    place: { in: 'portal', link: 'overview' },
    values: ['client-id'],
    right: 'An ID of 36 characters; this page ticks the step when it is well-formed.',
    mistakes: [
      {
        text: 'The Object ID, the Secret ID and the tenant’s ID look alike. With one of them Microsoft cannot find the app.',
        kind: 'client-id',
        code: 'AADSTS700016',
      },
    ],
    details: ['Take the first line of Essentials, not Object ID two lines below.'],
    article: 15,
    proof: 'client-id',
  },
  {
    id: 'tenant-id',
    topic: 'tenant',
    when: ['registration'],
    part: 'registration',
    title: 'Copy the Directory (tenant) ID',
    does: 'On the same page, copy the Directory (tenant) ID, and paste it into the field here.',
    place: { in: 'portal', link: 'overview' },
    values: ['tenant-id'],
    right: 'Another ID of 36 characters; a domain such as contoso.onmicrosoft.com does as well.',
    mistakes: [
      {
        text: 'Without it, a single-tenant registration is refused on Microsoft’s page.',
        kind: 'account-types',
        code: 'AADSTS50194',
      },
      {
        text: 'An ID with a typing error names no directory.',
        kind: 'tenant',
        code: 'AADSTS90002',
      },
    ],
    details: [],
    difference: 'Not in the article; it makes sure that the right directory is asked.',
    proof: 'tenant',
  },
];

/** Every step of the guide, in order. A plan takes those whose needs it has. */
export const setupSteps: readonly SetupStep[] = [
  ...opening,
  ...platformSteps,
  ...credentialSteps,
  ...permissionSteps,
  ...closing,
  ...organizationSteps,
  ...connectorSteps,
];
