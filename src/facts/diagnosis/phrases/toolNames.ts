import type { TargetId } from '../../setup/targetIds.ts';

/** What the tools write into their own error messages; the first that a text holds names its tool. */
export const toolNames: readonly { readonly tool: TargetId; readonly names: readonly string[] }[] =
  [
    { tool: 'pptb', names: ['PowerPlatformToolBox', 'Power Platform ToolBox', 'pptb'] },
    { tool: 'xrmtoolbox', names: ['XrmToolBox', 'MscrmTools', 'McTools.Xrm.Connection'] },
    { tool: 'smartconnect', names: ['SmartConnect', 'eOne Solutions'] },
    { tool: 'kingswaysoft', names: ['KingswaySoft', 'SSIS Integration Toolkit'] },
    {
      tool: 'devtools',
      names: [
        'dataverse-devtools',
        'DataverseDevTools',
        'connectDataverse command',
        'addConnection command',
      ],
    },
    {
      tool: 'adf',
      names: [
        'DynamicsFailedToConnect',
        'DynamicsOperationFailed',
        'HybridDeliveryException',
        'Microsoft.DataTransfer',
        'Data Factory',
      ],
    },
    { tool: 'm365', names: ['cli-microsoft365', 'CLI for Microsoft 365'] },
    {
      tool: 'pac',
      names: [
        'pac auth',
        'pac org',
        'pac solution',
        'pac admin',
        'powerplatform-vscode',
        'bolt.cli',
      ],
    },
    {
      tool: 'powerquery',
      names: ['Power Query', 'Microsoft.Mashup', 'Power BI', 'DataSource.Error', 'Microsoft SQL:'],
    },
    { tool: 'postman', names: ['Postman', 'oauth.pstmn.io'] },
    { tool: 'boomi', names: ['Boomi', 'boomi.com'] },
    { tool: 'uipath', names: ['UiPath'] },
    { tool: 'oracle', names: ['Oracle Integration', 'oraclecloud.com'] },
  ];
