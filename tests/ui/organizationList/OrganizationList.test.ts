import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { SvelteMap } from 'svelte/reactivity';
import { describe, expect, it, test, vi } from 'vitest';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { createGrouper } from '../../../src/domain/organizationList/grouping.ts';
import { allIndices } from '../../../src/domain/organizationList/indices.ts';
import type { Verdict, VerdictCounts } from '../../../src/domain/checks/check.ts';
import OrganizationList from '../../../src/ui/organizationList/OrganizationList.svelte';
import {
  badgesOf,
  describeOrganization,
} from '../../../src/ui/organizationList/organizationBadges.ts';
import { makeOrganizations } from '../../bench/organizations.ts';

const [sample] = makeOrganizations(1);
if (!sample) throw new Error('the generator made nothing');

function organization(over: Partial<Organization>): Organization {
  return { ...sample, isSystemAdministrator: false, readiness: 'ready', ...over } as Organization;
}

const few = [
  organization({
    id: '11111111-1111-4111-8111-11111111aaaa',
    name: 'Contoso',
    url: 'https://contoso.crm4.dynamics.com',
    suffix: 'crm4.dynamics.com',
    region: 'EMEA',
    version: '9.2.1.2',
    use: 'production',
  }),
  organization({
    id: '11111111-1111-4111-8111-11111111bbbb',
    name: 'Contoso UAT',
    suffix: 'crm4.dynamics.com',
    use: 'sandbox',
  }),
  organization({
    id: '11111111-1111-4111-8111-11111111cccc',
    name: '<script>alert(1)</script>',
    suffix: 'crm23.dynamics.com',
    use: 'developer',
  }),
];

function byRegion(organizations: readonly Organization[]) {
  return createGrouper(organizations, 'region')(allIndices(organizations));
}

function show(
  organizations: readonly Organization[],
  over: {
    folded?: readonly string[];
    query?: string;
    singleKeys?: boolean;
    selected?: readonly string[];
    tallies?: ReadonlyMap<string, VerdictCounts>;
    isProduction?: () => boolean;
  } = {},
  verdicts: Readonly<Record<string, Verdict>> = {},
) {
  const calls = {
    oncheck: vi.fn(),
    oncopy: vi.fn(),
    onfold: vi.fn(),
    onselect: vi.fn(),
    onextend: vi.fn(),
    oncheckgroup: vi.fn(),
  };
  const props = {
    groups: byRegion(organizations),
    stateOf: ({ id }: Organization) => ({
      verdict: verdicts[id] ?? ('unchecked' as const),
      kind: 'network-or-cors',
    }),
    isSelected: (id: string) => over.selected?.includes(id) ?? false,
    isProduction: ({ use }: Organization) => use === 'production',
    ...calls,
    ...over,
    folded: new Set(over.folded ?? []),
  };
  return { ...calls, props, ...render(OrganizationList, props) };
}

function rowOf(name: string): HTMLElement {
  const row = screen.getByRole('link', { name }).closest('li');
  if (!row) throw new Error(`${name} is in no row`);
  return row;
}

describe('what one reads', () => {
  it('is a group per region with its host and count, and each organization as a link', () => {
    show(few);
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Europe crm4.dynamics.com 2 organizations',
      'Unlisted region crm23.dynamics.com 1 organization',
    ]);
    expect(screen.getByRole('link', { name: 'Contoso' })).toHaveAttribute(
      'href',
      '#/organizations/11111111-1111-4111-8111-11111111aaaa',
    );
    expect(rowOf('Contoso')).toHaveTextContent(
      /Production contoso\.crm4\.dynamics\.com · …aaaa · EMEA · 9\.2\.1\.2/,
    );
  });

  it('is the number of organizations by verdict, and no row is made again for it', async () => {
    const tallies = new SvelteMap<string, VerdictCounts>();
    const isProduction = vi.fn(() => false);
    show(few, { tallies, isProduction });
    isProduction.mockClear();
    const counts = { unchecked: 0, checking: 0, reachable: 1, failed: 1, skipped: 0 };
    tallies.set('region:crm4.dynamics.com', counts);
    await screen.findByRole('heading', { name: /1 failed, 1 reachable/ });
    expect(isProduction).not.toHaveBeenCalled();
  });

  it('is a script-like name as text', () => {
    show(few);
    expect(screen.getByRole('link', { name: '<script>alert(1)</script>' })).toHaveAttribute(
      'dir',
      'auto',
    );
    expect(document.querySelector('script')).toBeNull();
  });

  test.each<[Verdict, string]>([
    ['unchecked', 'Not checked'],
    ['checking', 'Checking'],
    ['reachable', 'Reachable'],
    ['failed', 'Failed'],
    ['skipped', 'Skipped'],
  ])('of a state %s is the words "%s"', (verdict, words) => {
    show(few, {}, { '11111111-1111-4111-8111-11111111aaaa': verdict });
    const row = rowOf('Contoso');
    expect(row).toHaveAttribute('data-verdict', verdict);
    expect(within(row).getByText(words)).toBeVisible();
    expect(row.dataset['kind']).toBe(verdict === 'failed' ? 'network-or-cors' : undefined);
    expect(row.dataset['org']).toBe('11111111-1111-4111-8111-11111111aaaa');
  });

  it('marks what was searched for without changing the name', () => {
    show(few, { query: 'toso uat' });
    const link = screen.getByRole('link', { name: 'Contoso UAT' });
    expect([...link.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'toso',
      'UAT',
    ]);
  });
});

describe('what one can do', () => {
  it('is check one organization', async () => {
    const { oncheck } = show(few);
    await fireEvent.click(screen.getByRole('button', { name: 'Check Contoso UAT' }));
    expect(oncheck).toHaveBeenCalledExactlyOnceWith('11111111-1111-4111-8111-11111111bbbb');
  });

  it('is fold a group, whose heading and count stay', async () => {
    const { onfold, props, rerender } = show(few);
    const heading = screen.getByRole('button', { name: /^Europe/ });
    expect(heading).toHaveAttribute('aria-expanded', 'true');
    await fireEvent.click(heading);
    expect(onfold).toHaveBeenCalledExactlyOnceWith('region:crm4.dynamics.com');
    await rerender({ ...props, folded: new Set(['region:crm4.dynamics.com']) });
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    expect(heading).toHaveTextContent('2 organizations');
    expect(screen.queryByRole('link', { name: 'Contoso' })).toBeNull();
  });

  it('is walk from row to row with the arrow keys, over the headings', async () => {
    show(few);
    const [first, second, third] = screen.getAllByRole('link');
    expect([first, second, third].map((link) => link?.tabIndex)).toEqual([0, -1, -1]);
    first?.focus();
    await press('ArrowDown');
    expect(second).toHaveFocus();
    await press('ArrowDown');
    expect(third).toHaveFocus();
    expect([first, second, third].map((link) => link?.tabIndex)).toEqual([-1, -1, 0]);
    await press('Home');
    expect(first).toHaveFocus();
    await press('ArrowRight');
    expect(screen.getByRole('button', { name: 'Check Contoso' })).toHaveFocus();
    await press('ArrowLeft');
    expect(first).toHaveFocus();
    await press('ArrowLeft');
    expect(screen.getByRole('checkbox', { name: 'Select Contoso' })).toHaveFocus();
    await press('ArrowLeft');
    expect(screen.getByRole('checkbox', { name: 'Select Contoso' })).toHaveFocus();
  });

  it('is select an organization with its checkbox, or with Space on its link', async () => {
    const { onselect } = show(few, { selected: ['11111111-1111-4111-8111-11111111bbbb'] });
    const boxes = screen.getAllByRole('checkbox', { name: /^Select / });
    expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([false, true, false]);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Select Contoso' }));
    expect(onselect).toHaveBeenLastCalledWith('11111111-1111-4111-8111-11111111aaaa', false);
    screen.getByRole('link', { name: 'Contoso UAT' }).focus();
    await press(' ');
    expect(onselect).toHaveBeenLastCalledWith('11111111-1111-4111-8111-11111111bbbb', false);
    screen.getByRole('button', { name: 'Check Contoso UAT' }).focus();
    await press(' ');
    expect(onselect).toHaveBeenCalledTimes(2);
  });

  it('is select a range with Shift, by mouse, Space or arrow key', async () => {
    const { onselect, onextend } = show(few);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Select Contoso UAT' }), {
      shiftKey: true,
    });
    expect(onselect).toHaveBeenLastCalledWith('11111111-1111-4111-8111-11111111bbbb', true);
    screen.getByRole('link', { name: 'Contoso' }).focus();
    await press(' ', { shiftKey: true });
    expect(onselect).toHaveBeenLastCalledWith('11111111-1111-4111-8111-11111111aaaa', true);
    await press('ArrowDown', { shiftKey: true });
    expect(onextend).toHaveBeenCalledExactlyOnceWith(
      '11111111-1111-4111-8111-11111111aaaa',
      '11111111-1111-4111-8111-11111111bbbb',
    );
    expect(screen.getByRole('link', { name: 'Contoso UAT' })).toHaveFocus();
  });

  it('is check a whole group, but not while a run is going on', async () => {
    const { oncheckgroup, props, rerender } = show(few);
    const name = 'Check the 2 organizations in Europe, crm4.dynamics.com';
    await fireEvent.click(screen.getByRole('button', { name }));
    expect(oncheckgroup).toHaveBeenCalledExactlyOnceWith('region:crm4.dynamics.com');
    expect(
      screen.getByRole('button', {
        name: 'Check the organization in Unlisted region, crm23.dynamics.com',
      }),
    ).toBeEnabled();
    await rerender({ ...props, oncheckgroup: undefined });
    expect(screen.getByRole('button', { name })).toBeDisabled();
  });

  it('is keep the focus on an organization while others come before it', async () => {
    const [contoso, uat, dev] = few;
    if (!contoso || !uat || !dev) throw new Error('There are too few organizations.');
    const { props, rerender } = show([uat, dev]);
    screen.getByRole('button', { name: 'Check Contoso UAT' }).focus();
    await rerender({ ...props, groups: byRegion([contoso, uat, dev]) });
    expect(screen.getByRole('button', { name: 'Check Contoso UAT' })).toHaveFocus();
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('is copy with C, where single keys are %s', async (singleKeys, times) => {
    const { oncopy } = show(few, { singleKeys });
    screen.getByRole('link', { name: 'Contoso' }).focus();
    await press('c');
    expect(oncopy).toHaveBeenCalledTimes(times);
  });
});

async function press(key: string, modifiers: { readonly shiftKey?: boolean } = {}) {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
  await Promise.resolve();
}

describe('a long list', () => {
  it('has few elements in the document, and tells places and sizes of all', () => {
    const { container } = show(makeOrganizations(10_000, 20));
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(300);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(20);
    const [row] = screen.getAllByRole('listitem');
    expect(row).toHaveAttribute('aria-posinset', '1');
    const total = screen.getAllByRole('button', { expanded: true })[0]?.textContent;
    expect(total).toContain(row?.getAttribute('aria-setsize'));
  });

  it('is in the document as a whole up to 250 rows', () => {
    const { container } = show(makeOrganizations(230, 20));
    expect(container.querySelectorAll('li[data-org] a')).toHaveLength(230);
  });

  it('takes the focus to its end and back, where no row was before', async () => {
    const organizations = makeOrganizations(1000, 2);
    const groups = byRegion(organizations);
    show(organizations);
    screen.getAllByRole('link')[0]?.focus();
    await press('End');
    await waitFor(() => {
      expect(document.activeElement?.closest('li')?.dataset['org']).toBe(
        groups.at(-1)?.organizations.at(-1)?.id,
      );
    });
    await press('Home');
    await waitFor(() => {
      expect(document.activeElement?.closest('li')?.dataset['org']).toBe(
        groups[0]?.organizations.at(0)?.id,
      );
    });
  });
});

describe('badges', () => {
  const context = { production: false, change: undefined };

  test.each<[Partial<Organization>, object, readonly string[]]>([
    [{ use: 'production' }, { production: true }, ['Production']],
    [{ use: 'production' }, {}, ['Production type']],
    [{ use: 'sandbox' }, { production: true }, ['Production (Sandbox)']],
    [{ use: 'sandbox', readiness: 'disabled' }, {}, ['Sandbox', 'Disabled']],
    [{ use: 'trial', trialEndsAt: '2026-12-24T23:00:00Z' }, {}, ['Trial until Dec 24, 2026']],
    [{ use: 'default', trialEndsAt: 'soon' }, {}, ['Default, trial until soon']],
    [
      { use: 'teams', isSystemAdministrator: true },
      { change: 'moved' },
      ['Teams', 'Moved', 'System Administrator'],
    ],
    [
      { use: 'other', apiUrl: undefined, url: 'https://example.com' },
      {},
      ['Other', 'Foreign host'],
    ],
    [{ use: 'other', source: 'typed' }, {}, ['Type unknown', 'Added by you']],
  ])('of %j %j', (over, more, labels) => {
    const base = { use: 'sandbox' as const, trialEndsAt: undefined };
    const badges = badgesOf(organization({ ...base, ...over }), { ...context, ...more });
    expect(badges.map(({ label }) => label)).toEqual(labels);
  });

  it('leave it to one line to tell twins apart', () => {
    expect(
      describeOrganization(
        organization({ id: 'abcd1234', region: undefined, version: undefined, url: undefined }),
      ),
    ).toBe('no address · …1234');
  });
});
