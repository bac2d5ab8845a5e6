import type { SetupStep } from './setupStep.ts';

const environmentSettings =
  'Power Platform admin center › Manage › Environments › your environment › Settings › Users + permissions › Application users';

/** What the organization must know about an app that signs in as itself. */
export const organizationSteps: readonly SetupStep[] = [
  {
    id: 'application-user',
    topic: 'application-user',
    when: ['registration', 'application'],
    part: 'organization',
    title: 'Application users: New app user',
    formerly: 'Settings › Security › Users › Application Users › New',
    does: 'In the Power Platform admin center open the environment, then Settings, Users + permissions, Application users. Press New app user, then Add an app, and choose the registration.',
    place: { in: 'admin-center' },
    path: `${environmentSettings} › New app user › Add an app`,
    values: ['application-user', 'organization-url'],
    right: 'The registration’s name stands in the panel Create a new app user.',
    mistakes: [
      {
        text: 'Without it the app signs in, and the organization then says that it is no member.',
        kind: 'not-a-member',
        code: '0x80072560',
      },
    ],
    details: [
      'Repeat this in every organization the tool connects to.',
      'You need the role System Administrator in that organization. The app user needs no licence.',
      'If the registration is not in the list, wait a minute and search for its Application (client) ID.',
    ],
    difference: 'The article has no such step: there, a person signs in.',
  },
  {
    id: 'business-unit',
    topic: 'application-user',
    when: ['registration', 'application'],
    part: 'organization',
    title: 'Choose the business unit',
    does: 'Choose the business unit the app user belongs to; the topmost one, unless you know better.',
    place: { in: 'admin-center' },
    path: `${environmentSettings} › New app user › Business unit`,
    values: [],
    right: 'The field Business unit is filled.',
    mistakes: [
      {
        text: 'In a lower business unit the app sees only the records of that unit.',
        kind: 'missing-privilege',
      },
    ],
    details: [],
    difference: 'The article has no such step: there, a person signs in.',
  },
  {
    id: 'security-role',
    topic: 'application-user',
    when: ['registration', 'application'],
    part: 'organization',
    title: 'Give it a security role',
    does: 'Press the pencil beside Security roles, tick the role that allows just what the tool does, press Save, then Create.',
    place: { in: 'admin-center' },
    path: `${environmentSettings} › New app user › Security roles`,
    values: [],
    right: 'The app user stands in the list with status Active and at least one role.',
    mistakes: [
      {
        text: 'Without a role, or with too small a one, every request is refused.',
        kind: 'missing-privilege',
        code: '0x80040220',
      },
    ],
    details: [
      'System Administrator is rarely right for a tool: copy a smaller role and add what is missing.',
    ],
    difference: 'The article has no such step: there, the person’s own roles count.',
  },
];
