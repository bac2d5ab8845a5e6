/**
 * What a set-up step is about. A diagnosis names the topic to mend; a set-up step says which topic it belongs to;
 * `#/setup?topic=<topic>` opens the guide there.
 */
export const setupTopics = [
  'register-app',
  'account-types',
  'redirect-uri',
  'secret',
  'api-permission',
  'admin-consent',
  'client-id',
  'tenant',
  'application-user',
  'connector',
] as const;

export type SetupTopic = (typeof setupTopics)[number];
