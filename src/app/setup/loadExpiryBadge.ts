import type { Component } from 'svelte';
import { hasDrafts } from '../../services/storage/hasDrafts.ts';
import type { Storage } from '../../services/storage/storage.ts';

/** The badge for a registration’s secret. It is loaded only if there are drafts. */
export async function expiryPart(
  storage: Storage,
): Promise<Component<{ readonly clientId: string }> | undefined> {
  if (!(await hasDrafts(storage))) return undefined;
  try {
    return (await import('./RegistrationExpiry.svelte')).default;
  } catch {
    return undefined; // offline, or the host has a newer version: the form works without the badge
  }
}
