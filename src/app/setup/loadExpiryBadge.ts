import type { Component } from 'svelte';
import { loadPart } from '../../services/loadPart.ts';
import { hasDrafts } from '../../services/storage/hasDrafts.ts';
import type { Storage } from '../../services/storage/storage.ts';
import type { World } from '../../services/world.ts';

export type RegistrationExpiry = Component<{ readonly clientId: string }>;

/** The badge for a registration’s secret. It is loaded only if there are drafts. */
export async function expiryPart(
  world: World,
  storage: Storage,
): Promise<RegistrationExpiry | undefined> {
  if (!(await hasDrafts(storage))) return undefined;
  try {
    return (await loadPart(world, import('./RegistrationExpiry.svelte'))).default;
  } catch {
    return undefined; // offline, or the host has a newer version: the form works without the badge
  }
}
