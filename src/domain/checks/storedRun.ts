import type { CloudId } from '../../facts/cloud/clouds.ts';
import { readJson, readList, readNumber, readRecord, readText } from '../json.ts';
import { organizationSources } from '../organizations/organization.ts';
import { parseOrganizationUrl } from '../organizations/organizationUrl.ts';
import { parseKnownAccount } from '../signIn/registration.ts';
import {
  runStatuses,
  type RunAccount,
  type RunCounts,
  type RunOrganization,
  type RunScope,
  type RunSummary,
} from './run.ts';

/** What is stored of a run besides its organizations and verdicts. */
export function writeRunSummary(run: RunSummary): unknown {
  const { id, startedAt, endedAt, status, scope, of, counts, activeMs, continueAs } = run;
  const accounts = run.accounts.map(({ key, username, tenantId, registration }) => ({
    key,
    username,
    tenantId,
    registration,
  }));
  return {
    version: 1,
    ...{ id, startedAt, endedAt, status, scope, accounts, of, counts, activeMs, continueAs },
  };
}

/** Reads a run as it was stored; undefined where it's damaged. */
export function parseRunSummary(value: unknown): RunSummary | undefined {
  const record = readRecord(value);
  const id = readText(record?.['id']);
  const startedAt = readNumber(record?.['startedAt']);
  const status = runStatuses.find((each) => each === record?.['status']);
  if (!record || !id || startedAt === undefined || !status) return undefined;
  return {
    id,
    startedAt,
    endedAt: readNumber(record['endedAt']),
    status,
    scope: readScope(record['scope']),
    accounts: (readList(record['accounts']) ?? []).flatMap((each) => parseKnownAccount(each) ?? []),
    of: readCount(record['of']),
    counts: readCounts(record['counts']),
    activeMs: readCount(record['activeMs']),
    continueAs: readText(record['continueAs']),
  };
}

/** The organizations as one text: a database copies that much faster than thousands of small records. */
export function writeRunOrganizations(organizations: readonly RunOrganization[]): string {
  return JSON.stringify(
    organizations.map(({ id, name, url, apiUrl, suffix, region, source, accountKey }) => ({
      ...{ id, name, url, apiUrl, suffix, region, source, accountKey },
    })),
  );
}

/**
 * Reads the organizations of a run; undefined where they are damaged. Where tokens may go is decided anew: an address has to belong to
 * the cloud of its account.
 */
export function parseRunOrganizations(
  value: unknown,
  accounts: readonly RunAccount[],
): readonly RunOrganization[] | undefined {
  const written = readList(readJson(readText(value) ?? ''));
  const clouds = new Map(accounts.map(({ key, registration }) => [key, registration.cloud]));
  return written?.flatMap((each) => readOrganization(each, clouds) ?? []);
}

function readOrganization(
  value: unknown,
  clouds: ReadonlyMap<string, CloudId>,
): RunOrganization | undefined {
  const record = readRecord(value) ?? {};
  const id = readText(record['id']);
  const source = organizationSources.find((known) => known === record['source']);
  const accountKey = readText(record['accountKey']);
  if (!id || !source || !accountKey) return undefined;
  const cloud = clouds.get(accountKey);
  return {
    id,
    name: readText(record['name']) ?? id,
    url: readText(record['url']),
    apiUrl: cloud && parseOrganizationUrl(record['apiUrl'], cloud),
    suffix: readText(record['suffix']) ?? 'unknown',
    region: readText(record['region']),
    source,
    accountKey,
  };
}

/** A scope that this version doesn't know reads as a choice of the person. */
function readScope(value: unknown): RunScope {
  const record = readRecord(value);
  const suffix = readText(record?.['suffix']);
  const runId = readText(record?.['runId']);
  switch (record?.['is']) {
    case 'all':
      return { is: 'all' };
    case 'shown':
      return { is: 'shown' };
    case 'region':
      return suffix === undefined ? { is: 'selected' } : { is: 'region', suffix };
    case 'failed':
      return runId === undefined ? { is: 'selected' } : { is: 'failed', runId };
    default:
      return { is: 'selected' };
  }
}

function readCounts(value: unknown): RunCounts {
  const record = readRecord(value);
  return {
    reachable: readCount(record?.['reachable']),
    failed: readCount(record?.['failed']),
    skipped: readCount(record?.['skipped']),
  };
}

function readCount(value: unknown): number {
  return Math.max(0, Math.floor(readNumber(value) ?? 0));
}
