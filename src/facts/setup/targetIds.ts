/** The tools that will connect, by their ids: short enough for the first screen; `targets.ts` says all about them. */
export const targetIds = [
  'latchkey',
  'smartconnect',
  'xrmtoolbox',
  'pptb',
  'devtools',
  'postman',
  'dotnet-interactive',
  'dotnet-secret',
  'dotnet-certificate',
  'kingswaysoft',
  'adf',
  'pac',
  'm365',
  'web-secret',
  'boomi',
  'uipath',
  'oracle',
  'powerquery',
] as const;

export type TargetId = (typeof targetIds)[number];
