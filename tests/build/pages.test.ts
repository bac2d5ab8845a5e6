import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudIds, clouds } from '../../src/facts/cloud/clouds.ts';
import { builtFiles, pages, readBuilt } from './built.ts';

describe.each(pages)('%s', (page) => {
  const html = readBuilt(page);
  const written = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  const policy = (written ?? '').replaceAll('&#39;', "'");

  it('states a strict policy before it loads anything', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*(?!\.)/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link/));
  });

  it('may ask Microsoft’s hosts of every cloud, and nobody else', () => {
    const connect = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    for (const id of cloudIds) {
      expect(connect).toContain(`https://${clouds[id].signInHost}`);
      const home = clouds[id].discoveryHost.split('.').slice(-2).join('.');
      expect(connect).toContain(`https://*.${home}`);
    }
    const strangers = connect.filter(
      (host) =>
        host !== "'self'" &&
        !/^https:\/\/[\w.*-]+\.(?:microsoftonline\.(?:com|us|cn)|dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us|powerplatform\.com|microsoft\.us)$/.test(
          host,
        ),
    );
    expect(strangers).toEqual([]);
  });

  it('works at any path: whatever it loads, it names relative to itself', () => {
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, href]) => href);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^\.{1,2}\//);
  });

  it('has no script, style or handler of its own, which the policy would refuse', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i);
    for (const [, attributes, text] of html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
      expect(attributes).toMatch(/\ssrc="/);
      expect(text).toBe('');
    }
  });

  it('links an icon, so that no browser asks for one in vain', () => {
    expect(html).toMatch(/<link rel="icon" href="\.{1,2}\/[\w-]+\.svg"/);
  });
});

describe('The built site', () => {
  it('has settings without anything set', () => {
    expect(readBuilt('config.json').trim()).toBe('{}');
  });

  it('has no markup with a style of its own, which the policy would refuse', () => {
    const scripts = builtFiles().filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((path) => /<[a-z][\w-]*[^<>]*\sstyle="/.test(readBuilt(path)))).toEqual(
      [],
    );
  });

  it('has scripts and styles only in files with a hash, and no source maps', () => {
    const files = builtFiles().filter((path) => /\.(?:js|css|map)$/.test(path));
    expect(files.filter((path) => !/^assets\/[\w.-]+-[\w-]{8}\.(?:js|css)$/.test(path))).toEqual(
      [],
    );
  });
});

describe('The lock file', () => {
  it('records no address that packages were downloaded from', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/registry/);
  });
});
