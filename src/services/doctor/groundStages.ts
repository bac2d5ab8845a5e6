import { clouds } from '../../facts/cloud/clouds.ts';
import type { DoctorStage } from '../../facts/doctor/doctorStages.ts';
import { FailureError } from '../../domain/failure.ts';
import { cleanClientId } from '../../domain/input/clientId.ts';
import { cleanTenant } from '../../domain/input/tenant.ts';
import { askForJson } from '../ask.ts';
import type { StageResult, Stages } from './examination.ts';
import { probe } from './probe.ts';
import { storageFailure } from '../storage/storageFailure.ts';
import { withDatabase } from '../storage/withDatabase.ts';
import { redirectUri } from '../signIn/signInRecord.ts';
import { lookUpTenant } from '../signIn/lookUpTenant.ts';

type GroundStage = Extract<
  DoctorStage,
  'page' | 'storage' | 'client-id' | 'tenant' | 'sign-in-host'
>;

/** The first stages: they need no one signed in. */
export const groundStages: Stages<GroundStage> = {
  page({ world }) {
    const address = redirectUri(world);
    if (world.obstacle !== undefined)
      return {
        status: 'failed',
        failure: { tag: 'unsupported', during: 'page', code: obstacleCodes[world.obstacle] },
        detail: `This page is open at ${address}.`,
      };
    const loopback = new URL(address).hostname === '127.0.0.1';
    return {
      status: 'passed',
      detail: loopback
        ? `${address}. The portal accepts only localhost: open this page at localhost to sign in.`
        : `${address} is the redirect URI to register, exactly as shown.`,
    };
  },

  async storage({ world }) {
    const mark = `doctor ${world.randomId()}`;
    await withDatabase(() => world.records.update(mark, () => mark));
    const read = await withDatabase(() => world.records.get(mark));
    await withDatabase(() => world.records.remove(mark));
    if (read !== mark) throw new FailureError(storageFailure(undefined));
    world.tabStorage.set(mark, mark);
    world.tabStorage.remove(mark);
    return { status: 'passed', detail: 'A record was written, read, and removed.' };
  },

  'client-id'({ subject }) {
    const read = cleanClientId(subject.client);
    if (read.status === 'ok') return { status: 'passed', detail: read.clientId };
    if (read.status === 'empty') return { status: 'skipped', reason: 'No client ID was entered.' };
    return malformed('malformed_client_id', 'is not a valid application identifier', read.message);
  },

  async tenant({ world, subject, signal }) {
    const read = cleanTenant(subject.tenant);
    if (read.status === 'empty')
      return {
        status: 'skipped',
        reason: 'No tenant was entered: any work or school account can sign in.',
      };
    if (read.status === 'refused')
      return malformed(
        'malformed_tenant',
        'is neither a valid DNS name nor a valid external domain',
        read.message,
      );
    const { id, otherCloud } = await lookUpTenant(world, subject.cloud, read.tenant, signal);
    const name = id === read.tenant ? 'The tenant' : `The tenant (${id})`;
    const hint = otherCloud === undefined ? '' : ' Select that cloud above.';
    return {
      status: 'passed',
      detail: `${name} exists in ${clouds[otherCloud ?? subject.cloud].name}.${hint}`,
    };
  },

  async 'sign-in-host'({ world, subject, signal }) {
    const host = clouds[subject.cloud].signInHost;
    const url = `https://${host}/organizations/v2.0/.well-known/openid-configuration`;
    try {
      await askForJson(world, { during: 'sign-in', url, timeout: 15_000, signal });
      return { status: 'passed', detail: `${host} answers.` };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const heard = await probe(world, url, signal);
      return { status: 'failed', failure: error.failure, detail: surenessOf[heard] };
    }
  },
};

const surenessOf = {
  answered:
    'Something answers at this address, but not Microsoft. Most likely a proxy or a login page is in between; not certain.',
  silent: 'Nothing answers. Most likely the connection is lost, or something blocks this address.',
} as const;

const obstacleCodes = { framed: 'page_framed', insecure: 'crypto_nonexistent' } as const;

/** Never repeats what was typed: it may be a secret in the wrong field. */
function malformed(code: string, as: string, message: string): StageResult {
  return {
    status: 'failed',
    failure: {
      tag: 'interrupted',
      during: 'sign-in',
      code,
      text: `What was entered ${as}. ${message}`,
    },
    detail: message,
  };
}
