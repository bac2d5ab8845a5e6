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
    does: 'Start a new connection in {tool}, copy its redirect URL (also called reply URL or callback URL), and paste it here. The following steps and the scripts then contain it.',
    place: { in: 'tool' },
    path: '{toolRedirectPath}',
    values: ['tool-redirect'],
    right: 'The address starts with https:// and belongs to {tool}.',
    mistakes: [
      {
        text: 'If you use the redirect URL of another region of the tool, Microsoft blocks the sign-in.',
        kind: 'redirect-uri',
        code: 'AADSTS50011',
      },
    ],
    details: ['Keep the tool’s window open. You’ll enter the client ID there at the end.'],
    difference:
      'The article looks up this address in step 5. If you copy it first, you don’t have to go back.',
  },
  {
    id: 'open-portal',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'Open the Microsoft Entra admin center',
    formerly: 'Azure portal',
    does: 'Sign in with an account in the tenant that your organizations belong to.',
    place: { in: 'portal', link: 'home' },
    values: ['tenant-id'],
    right: 'Your company’s name appears at the top right.',
    mistakes: [
      {
        text: 'If the registration is in another company’s tenant, Microsoft can’t find the app at sign-in.',
        kind: 'client-id',
        code: 'AADSTS700016',
      },
    ],
    details: [
      'The Azure portal shows the same pages under Microsoft Entra ID.',
      'Any user can register apps unless your company turned that off. If so, ask for the role Application Developer.',
    ],
    difference: 'The article uses the Azure portal. Both work.',
    article: 1,
  },
  {
    id: 'app-registrations',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'Find App registrations',
    formerly: 'Azure Active Directory › App registrations',
    does: 'Select Entra ID, then App registrations. Or search for “App registrations” at the top.',
    place: { in: 'portal', link: 'app-list' },
    values: [],
    right: 'A list opens, with tabs for all, owned, and deactivated applications.',
    mistakes: [
      {
        text: 'Enterprise apps is a different list. It shows the apps that are used in your tenant, not the ones that you register.',
        kind: 'register-app',
      },
    ],
    details: [
      'Some tenants show it under Identity › Applications › App registrations.',
      'If you use an existing registration and Microsoft says that the app “has been disabled by its owner”, find it on the tab for deactivated applications and activate it.',
    ],
    article: 2,
  },
  {
    id: 'new-registration',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'New registration: enter a name',
    does: 'Select New registration and enter a name that tells others what the app is for.',
    place: { in: 'portal', link: 'new-registration' },
    values: ['app-name'],
    right: 'The form Register an application shows the name.',
    mistakes: [],
    details: [
      'Users see this name on Microsoft’s consent page. You can change it later.',
      'A link can’t fill in the form for you. The scripts on the Script tab create the registration in one go.',
    ],
    article: 3,
  },
  {
    id: 'account-types',
    topic: 'account-types',
    when: ['registration'],
    part: 'registration',
    title: 'Supported account types: choose who can sign in',
    formerly:
      'Accounts in this organizational directory only / Accounts in any organizational directory',
    does: 'Select the account type below. If you aren’t sure, answer the questions under “Who can sign in?” (open “What will connect?”).',
    place: { in: 'portal', link: 'new-registration' },
    values: ['account-types'],
    right: 'The selected option shows your company’s name, or “Multiple Entra ID tenants”.',
    mistakes: [
      {
        text: 'A single-tenant app blocks a sign-in that doesn’t name the tenant.',
        kind: 'account-types',
        code: 'AADSTS50194',
      },
      {
        text: 'A single-tenant app blocks users of another company, unless they are guests in your tenant.',
        kind: 'guest-account',
        code: 'AADSTS50020',
      },
    ],
    details: [
      'Most companies select “Single tenant only”.',
      'Don’t select personal Microsoft accounts. They can’t use Dataverse.',
      'If Microsoft says that the SignInAudience value isn’t allowed, an app management policy of your tenant forbids that account type. Select “Single tenant only”, or ask an administrator.',
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
    does: 'Select Overview in the menu of the registration.',
    place: { in: 'portal', link: 'overview' },
    values: [],
    right: 'Essentials shows Application (client) ID, Object ID, and Directory (tenant) ID.',
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
    does: 'Copy the Application (client) ID with the button next to it, and paste it here.',
    place: { in: 'portal', link: 'overview' },
    values: ['client-id'],
    right: 'The ID has 36 characters. This page marks the step as done if its format is right.',
    mistakes: [
      {
        text: 'The Object ID, the Secret ID, and the tenant ID look alike. If you use one of them, Microsoft can’t find the app.',
        kind: 'client-id',
        code: 'AADSTS700016',
      },
    ],
    details: ['Use the Application (client) ID, not the Object ID.'],
    article: 15,
    proof: 'client-id',
  },
  {
    id: 'tenant-id',
    topic: 'tenant',
    when: ['registration'],
    part: 'registration',
    title: 'Copy the Directory (tenant) ID',
    does: 'On the same page, copy the Directory (tenant) ID, and paste it here.',
    place: { in: 'portal', link: 'overview' },
    values: ['tenant-id'],
    right: 'The ID has 36 characters. A domain such as contoso.onmicrosoft.com works too.',
    mistakes: [
      {
        text: 'Without it, a single-tenant app fails on Microsoft’s sign-in page.',
        kind: 'account-types',
        code: 'AADSTS50194',
      },
      {
        text: 'If the ID contains a typo, Microsoft can’t find the tenant.',
        kind: 'tenant',
        code: 'AADSTS90002',
      },
    ],
    details: [],
    difference:
      'The article doesn’t have this step. The ID makes sure that you sign in to the right tenant.',
    proof: 'tenant',
  },
];

/** Every step of the guide, in order. A plan contains those whose needs it has. */
export const setupSteps: readonly SetupStep[] = [
  ...opening,
  ...platformSteps,
  ...credentialSteps,
  ...permissionSteps,
  ...closing,
  ...organizationSteps,
  ...connectorSteps,
];
