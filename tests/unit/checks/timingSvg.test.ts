import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { organizationTimings, regionTimings } from '../../../src/domain/checks/timing.ts';
import { drawTiming } from '../../../src/domain/checks/timingDrawing.ts';
import { chartColors, writeSvg } from '../../../src/formats/checks/timingSvg.ts';
import { notAMember, verdict } from './exampleRuns.ts';

type Node = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** Reads a file as strictly as XML asks; throws where it isn't XML. */
function parse(xml: string): {
  readonly nodes: readonly Node[];
  readonly texts: readonly string[];
} {
  const nodes: Node[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => nodes.push({ name, attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.on('doctype', () => {
    throw new Error('A DOCTYPE could load something.');
  });
  parser.write(xml).close();
  return { nodes, texts };
}

function svgOf(names: readonly string[], title = 'Timing'): string {
  const timings = organizationTimings(
    names.map((_, nth) => verdict(String(nth), nth % 3 === 0 ? 'failed' : 'reachable')),
  );
  const organizations = timings.map((timing) => ({
    ...timing,
    name: names[Number(timing.organizationId)] ?? '',
  }));
  const regions = regionTimings(timings, () => 'crm4.dynamics.com');
  return writeSvg(drawTiming({ regions, organizations, of: names.length }), title, 960);
}

const hostile = [
  '<script>alert(1)</script>',
  '"><image href="https://evil.example/x.png"/>',
  ']]><!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '&#0;\u0000\uD800\uFFFF',
  '\u202Egnp.exe',
  '</svg><svg onload="alert(1)">',
  'url(https://evil.example)',
];

describe('a saved timing chart', () => {
  test.each(hostile)('with a name such as %j is XML that loads and runs nothing', (name) => {
    const { nodes, texts } = parse(svgOf([name, 'Contoso'], name));
    expect([...new Set(nodes.map((node) => node.name))].sort()).toEqual(
      ['line', 'rect', 'style', 'svg', 'text', 'title'].sort(),
    );
    const attributes = nodes.flatMap((node) => Object.keys(node.attributes));
    expect(attributes.filter((each) => /^on|href|src|style/i.test(each))).toEqual([]);
    const style = texts.find((text) => text.includes('fill:')) ?? '';
    expect(style).not.toMatch(/url|@import|http/);
  });

  test('is XML with any name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (names) => {
        parse(svgOf(names));
      }),
    );
  });

  test('has the page’s own colors', () => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
    for (const [name, [light, dark]] of Object.entries(chartColors))
      expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
  });

  test('says the numbers that it draws', () => {
    const { texts } = parse(svgOf(['Contoso Sales', 'Fabrikam']));
    expect(texts).toContain('Contoso Sales');
    expect(texts).toContain('300 ms');
    expect(texts).toContain('median 270 ms');
  });
});

describe('a timing drawing', () => {
  test('says that it shows only the slowest', () => {
    const { shapes } = drawTiming({ regions: [], organizations: [], of: 2000 });
    const texts = shapes.flatMap((shape) => (shape.is === 'text' ? [shape.text] : []));
    expect(texts).toContain('Organizations: the 0 slowest of 2,000');
  });

  test('draws one bar for a batch, and says what it is', () => {
    const stages = [
      { stage: 'token', status: 'passed', ms: 100 },
      { stage: 'identity', status: 'passed', ms: 70, shared: true },
      { stage: 'version', status: 'passed', ms: 70, shared: true },
    ] as const;
    const [timing] = organizationTimings([verdict('a', 'reachable', { stages })]);
    if (!timing) throw new Error('It has a time.');
    const { shapes } = drawTiming({
      regions: [],
      organizations: [{ ...timing, name: 'A' }],
      of: 1,
    });
    const bars = shapes.filter((shape) => shape.is === 'bar' && shape.title !== undefined);
    expect(bars.map((shape) => 'title' in shape && shape.title)).toEqual([
      'Token: 100 ms',
      'Web API in one batch: 70 ms',
    ]);
    expect(JSON.stringify(shapes)).toContain('A batch sends several queries in one request,');
  });

  test('stays within its width, also where one check took very long', () => {
    const timings = organizationTimings([
      ...Array.from({ length: 20 }, (_, nth) => verdict(String(nth), 'reachable')),
      verdict('slow', 'failed', {
        stages: [{ stage: 'token', status: 'failed', ms: 20_000, failure: notAMember }],
      }),
    ]);
    const regions = regionTimings(timings, () => 'crm.dynamics.com');
    const organizations = timings.map((each) => ({ ...each, name: each.organizationId }));
    const { shapes, height } = drawTiming({ regions, organizations, of: 21 });
    for (const shape of shapes) {
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x + ('width' in shape ? shape.width : 0)).toBeLessThanOrEqual(100.001);
      expect(shape.y).toBeLessThanOrEqual(height);
    }
    expect(JSON.stringify(shapes)).toContain('20: ');
  });
});
