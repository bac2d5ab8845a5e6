import fc from 'fast-check';
import { io, store } from 'httpyac';
import { Collection, VariableScope } from 'postman-collection';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { registration } from '../examples.ts';
import { anyName, exported, hostileNames, tenant, write } from './exportedConnections.ts';

Object.assign(io.fileProvider, {
  isAbsolute: () => Promise.resolve(true),
  dirname: () => '/',
  hasExtension: (name: string, ...endings: string[]) =>
    endings.some((ending) => name.endsWith(`.${ending}`)),
  exists: () => Promise.resolve(false),
  joinPath: (...parts: string[]) => parts.join('/'),
  readdir: () => Promise.resolve([]),
});

/** Reads an .http file with httpyac, which other people wrote for the same files. */
async function readHttp(text: string) {
  const file = await new store.HttpFileStore().parse('/dataverse.http', text, {
    config: {},
  });
  return file.httpRegions.flatMap(({ request, metaData }) =>
    request ? [{ ...request, metaData }] : [],
  );
}

describe('requests for the REST Client', () => {
  test('ask each organization who signs in, with the registration and tenant of its connection', async () => {
    const [text = ''] = write('http', [exported(1), exported(2)]);
    const requests = await readHttp(text);
    expect(requests.map(({ method, url }) => `${method ?? ''} ${url}`)).toEqual([
      'GET https://org1.crm4.dynamics.com/api/data/v9.2/WhoAmI',
      'GET https://org2.crm4.dynamics.com/api/data/v9.2/WhoAmI',
    ]);
    expect(requests[0]?.headers).toEqual({
      Accept: 'application/json',
      'OData-Version': '4.0',
      Authorization: `Bearer {{$aadV2Token AzureCloud scopes:https://org1.crm4.dynamics.com/user_impersonation tenantId:${tenant} clientId:${registration.clientId}}}`,
    });
  });

  test('leave the tenant out where none is known, because the REST Client would then ignore the client ID too', () => {
    const unknown = exported(1, { registration: { ...registration, tenant: undefined } });
    const [text = ''] = write('http', [unknown]);
    expect(text).toContain(`user_impersonation clientId:${registration.clientId}}}`);
  });

  test('stay two requests, whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, anyName, async (one, other) => {
        const [text = ''] = write('http', [
          exported(1, { name: one }),
          exported(2, { name: other }),
        ]);
        const urls = (await readHttp(text)).map(({ url, body }) => [url, body]);
        expect(urls).toEqual([
          ['https://org1.crm4.dynamics.com/api/data/v9.2/WhoAmI', undefined],
          ['https://org2.crm4.dynamics.com/api/data/v9.2/WhoAmI', undefined],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('come with settings that have an environment for each connection', () => {
    const names = [...hostileNames, ...hostileNames];
    const [, settings = ''] = write(
      'http',
      names.map((name, nth) => exported(nth + 1, { name })),
    );
    const { 'rest-client.environmentVariables': environments } = JSON.parse(settings) as {
      readonly 'rest-client.environmentVariables': Readonly<Record<string, unknown>>;
    };
    expect(Object.keys(environments)).toHaveLength(names.length + 1);
    expect(environments['$shared']).toEqual({});
    expect(environments['O\'Brien "Ltd" & <Sons>']).toEqual({
      url: 'https://org1.crm4.dynamics.com',
      tenantid: tenant,
      clientid: registration.clientId,
      aadV2Cloud: 'AzureCloud',
      aadV2TenantId: tenant,
      aadV2ClientId: registration.clientId,
      aadV2Scopes: 'https://org1.crm4.dynamics.com/user_impersonation',
    });
  });
});

const pairs = v.array(v.strictObject({ key: v.string(), value: v.string() }));
/** What the published schema of collections (v2.1.0) asks for, as far as this export goes. */
const collectionSchema = v.strictObject({
  info: v.strictObject({
    _postman_id: v.pipe(v.string(), v.uuid()),
    name: v.string(),
    description: v.string(),
    schema: v.literal('https://schema.getpostman.com/json/collection/v2.1.0/collection.json'),
  }),
  item: v.array(
    v.strictObject({
      name: v.string(),
      auth: v.strictObject({
        type: v.literal('oauth2'),
        oauth2: v.array(
          v.strictObject({ key: v.string(), value: v.string(), type: v.literal('string') }),
        ),
      }),
      item: v.array(
        v.strictObject({
          name: v.string(),
          request: v.strictObject({
            method: v.literal('GET'),
            header: pairs,
            url: v.strictObject({
              raw: v.pipe(v.string(), v.url()),
              protocol: v.literal('https'),
              host: v.array(v.string()),
              path: v.array(v.string()),
              query: v.optional(pairs),
            }),
          }),
        }),
      ),
    }),
  ),
});

describe('a Postman collection', () => {
  test('has the shape that the schema of v2.1.0 asks for', () => {
    const [text = ''] = write('postman-collection', [exported(1), exported(2)]);
    expect(v.parse(collectionSchema, JSON.parse(text)).item).toHaveLength(2);
  });

  test('signs in by authorization code and PKCE, and asks with addresses that Postman’s SDK reads', () => {
    const [text = ''] = write('postman-collection', [exported(1)]);
    const collection = new Collection(JSON.parse(text));
    const urls: string[] = [];
    let signIn: unknown;
    collection.forEachItem((item) => {
      urls.push(item.request.url.toString());
      signIn = Object.fromEntries(
        item
          .getAuth()
          .parameters()
          .all()
          .map(({ key, value }) => [key, value]),
      );
    });
    expect(urls).toEqual([
      'https://org1.crm4.dynamics.com/api/data/v9.2/WhoAmI',
      'https://org1.crm4.dynamics.com/api/data/v9.2/organizations?$select=name,organizationid,languagecode',
    ]);
    expect(signIn).toEqual({
      grant_type: 'authorization_code_with_pkce',
      challengeAlgorithm: 'S256',
      addTokenTo: 'header',
      client_authentication: 'body',
      tokenName: 'Dataverse',
      redirect_uri: 'https://oauth.pstmn.io/v1/callback',
      clientId: registration.clientId,
      authUrl: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
      accessTokenUrl: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
      scope: 'https://org1.crm4.dynamics.com/user_impersonation',
    });
  });

  test('keeps any name of a folder', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [text = ''] = write('postman-collection', [exported(1, { name })]);
        const collection = new Collection(JSON.parse(text));
        expect(collection.items.all()[0]?.name).toBe(name);
      }),
    );
  });
});

describe('a Postman environment', () => {
  test('is one file for each connection, with the variables of Microsoft’s instructions', () => {
    const texts = write('postman-environment', [exported(1), exported(2)]);
    expect(texts).toHaveLength(2);
    const scope = new VariableScope(JSON.parse(texts[0] ?? ''));
    expect(scope.toObject()).toEqual({
      url: 'https://org1.crm4.dynamics.com',
      clientid: registration.clientId,
      tenantid: tenant,
      version: '9.2',
      webapiurl: '{{url}}/api/data/v{{version}}/',
      callback: 'https://oauth.pstmn.io/v1/callback',
      authurl: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
      accesstokenurl: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
      scope: 'https://org1.crm4.dynamics.com/user_impersonation',
    });
  });

  test('is marked as an environment, which is what importers look for', () => {
    const [text = ''] = write('postman-environment', [exported(1)]);
    expect(JSON.parse(text)).toMatchObject({
      id: exported(1).id,
      name: 'Organization 1',
      _postman_variable_scope: 'environment',
      _postman_exported_at: '2026-11-26T09:30:00.000Z',
    });
  });
});
