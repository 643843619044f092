import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TimelineEventFragment } from '../api/generated.ts';
import type { Palette } from '../graph/palette.ts';
import type { SceneLink, SceneNode } from '../graph/scene.ts';
import { families, kinds } from '../api/words.ts';
import type { Content, SharedEntity, SharedLink } from './content.ts';
import { entitiesOf } from './content.ts';
import { embedCode } from './embed.ts';
import { fileName } from './fileName.ts';
import { graphMl } from './graphml.ts';
import { graphSvg } from './graphSvg.ts';
import { json } from './json.ts';
import { jsonLd } from './jsonLd.ts';
import { mermaid } from './mermaid.ts';
import { timelineJs } from './timelineJs.ts';
import { xml } from './xml.ts';

const speech: SharedEntity = {
  slug: 'secret-speech', name: 'Secret "Speech" <1956> & after', kind: 'EVENT', aliases: ['the speech'], wikidata: 'Q35314', description: 'A speech.', status: 'UNREVIEWED',
  when: { edtf: '1956-02-25', display: '25 February 1956', earliest: '1956-02-25', latest: '1956-02-25' },
};
const uprising: SharedEntity = { slug: 'hungarian-uprising', name: 'Hungarian uprising', kind: 'EVENT' };
const link: SharedLink = {
  type: 'CAUSED', family: 'CAUSAL', confidence: 0.8, modality: 'HEDGED', status: 'UNREVIEWED', contested: true,
  source: speech as SharedLink['source'], target: uprising as SharedLink['target'],
  evidence: { nodes: [{
    id: 'RQ==', quote: 'It led to the uprising.', prefix: 'Before. ', suffix: ' After.', start: 8, end: 31, modality: 'HEDGED', assertedBy: 'Mao Zedong', confidence: 0.8,
    document: { slug: 'leak', title: 'The leak', author: 'Somebody', date: { edtf: '1999' } },
  }] },
};
const content: Content = { name: 'Graph around "it"', address: 'http://graph.example/?about=secret-speech', entities: [speech, uprising], links: [link] };
const node = (id: string, label: string): SceneNode => ({ id, label, kind: 'EVENT', weight: 0, isCenter: false, hidden: 0, pinned: null });
const sceneLink: SceneLink = { id: 'a/CAUSED/b', source: 'a', target: 'b', label: 'caused', family: 'CAUSAL', sign: 1, confidence: 1, modality: 'HEDGED', contested: false };

describe('GraphML', () => {
  it('holds every entity and link with what is known of them', () => {
    const file = graphMl(content);

    expect(file).toContain('<node id="secret-speech">');
    expect(file).toContain('<data key="label">Secret &quot;Speech&quot; &lt;1956&gt; &amp; after</data>');
    expect(file).toContain('<edge id="e0" source="secret-speech" target="hungarian-uprising">');
    expect(file).toContain('<data key="quote">It led to the uprising.</data>');
  });

  it('declares every key that it uses, and names no node that it does not hold', () => {
    const file = graphMl({ ...content, entities: [speech] });
    const declared = new Set([...file.matchAll(/<key id="(\w+)"/g)].map(([, id]) => id));

    expect([...file.matchAll(/<data key="(\w+)"/g)].every(([, key]) => declared.has(key))).toBe(true);
    expect(file).not.toContain('<edge');
  });
});

describe('Texts in XML', () => {
  it('never close what they stand in, whatever they hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(xml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)|[\0-\x08\x0b\x0c\x0e-\x1f]/);
    }));
  });
});

describe('Mermaid', () => {
  it('draws hedged links dashed and keeps quotes out of the way', () => {
    expect(mermaid({ nodes: [node('a', 'A "great" #1'), node('b', 'B')], links: [sceneLink] })).toBe('flowchart LR\n  n0["A #quot;great#quot; #35;1"]\n  n1["B"]\n  n0 -.->|"caused"| n1\n');
  });
});

describe('JSON', () => {
  it('tells the quotes of every link', () => {
    const told = JSON.parse(json(content)) as { readonly links: readonly { readonly source: string; readonly evidence: readonly { readonly quote: string }[] }[] };

    expect(told.links[0]).toMatchObject({ source: 'secret-speech', target: 'hungarian-uprising', evidence: [{ quote: 'It led to the uprising.' }] });
  });
});

describe('JSON-LD', () => {
  const graph = (JSON.parse(jsonLd(content)) as { readonly '@graph': readonly Readonly<Record<string, unknown>>[] })['@graph'];
  const one = (type: string) => graph.find(each => each['type'] === type);

  it('names events in the terms of schema.org', () => {
    expect(one('schema:Event')).toMatchObject({ id: 'http://graph.example/?about=secret-speech', startDate: '1956-02-25', endDate: '1956-02-25', sameAs: 'http://www.wikidata.org/entity/Q35314' });
  });

  it('annotates the passage of each piece of evidence with the link that it supports', () => {
    const annotation = one('Annotation');

    expect(annotation).toMatchObject({
      target: { source: 'http://graph.example/?read=leak', selector: [{ type: 'TextQuoteSelector', exact: 'It led to the uprising.', prefix: 'Before. ', suffix: ' After.' }, { type: 'TextPositionSelector', start: 8, end: 31 }] },
    });
    expect(graph.some(({ id, type }) => id === annotation?.['body'] && type === 'rdf:Statement')).toBe(true);
  });

  it('points to nothing that it does not hold', () => {
    const ids = new Set(graph.map(({ id }) => id));

    expect(graph.filter(({ type }) => type === 'rdf:Statement').every(({ subject, object }) => ids.has(subject) && ids.has(object))).toBe(true);
  });
});

describe('TimelineJS', () => {
  const event = (edtf: string): TimelineEventFragment => ({ slug: 'a', name: 'A <b>', kind: 'EVENT', mentions: 1, status: 'UNREVIEWED', description: null, when: { edtf, display: `about ${edtf}`, earliest: null, latest: null } });
  const dates = (edtf: string) => (JSON.parse(timelineJs('All', [event(edtf)])) as { readonly events: readonly object[] }).events[0];

  it('tells no day where none is known', () => {
    expect(dates('1956')).toMatchObject({ start_date: { year: 1956 }, end_date: { year: 1956 }, display_date: 'about 1956' });
    expect(dates('1956-10')).toMatchObject({ start_date: { year: 1956, month: 10 } });
    expect(dates('1936/1956-10')).toMatchObject({ start_date: { year: 1936 }, end_date: { year: 1956, month: 10 } });
    expect(JSON.stringify([dates('1956'), dates('1936/1938')])).not.toContain('"month"');
  });

  it('tells a day, and first and last day of what lasted; what goes on has no end', () => {
    expect(dates('1956-02-25')).toMatchObject({ start_date: { year: 1956, month: 2, day: 25 } });
    expect(dates('1956-02-25')).not.toHaveProperty('end_date');
    expect(dates('1956-10-23/1956-11-10')).toMatchObject({ start_date: { year: 1956, month: 10, day: 23 }, end_date: { year: 1956, month: 11, day: 10 } });
    expect(dates('1948/..')).not.toHaveProperty('end_date');
  });

  it('hands names over as text, not as HTML', () => {
    expect(dates('1956')).toMatchObject({ text: { headline: 'A &lt;b&gt;' } });
  });
});

describe('The SVG of a graph', () => {
  const colour = '#123456';
  const palette: Palette = {
    ground: colour, ink: colour, quiet: colour, accent: colour, against: '#bb0000', contested: colour, font: '"A Font", serif',
    kinds: Object.fromEntries(kinds.map(kind => [kind, { line: colour, fill: colour }])) as Palette['kinds'], families: Object.fromEntries(families.map(family => [family, colour])) as Palette['families'],
  };
  const box = (x: number, y: number, text: string) => ({ x, y, width: 80, height: 30, text, font: 12 });

  it('keeps two links between the same two apart, and every node inside', () => {
    const boxes = new Map([['a', box(-300, 0, 'One\n& two')], ['b', box(500, 200, 'B')]]);
    const file = graphSvg('<Graph>', { nodes: [node('a', 'One & two'), node('b', 'B')], links: [sceneLink, { ...sceneLink, id: 'b/CAUSED/a', source: 'b', target: 'a', sign: -1 }] }, boxes, palette);
    const paths = [...file.matchAll(/<path d="(M[^"]*Q[^"]*)"/g)].map(([, path]) => path);

    expect(new Set(paths).size).toBe(2);
    expect(file).toContain('viewBox="-370 -45 940 290"');
    expect(file).toContain('<tspan x="-300"');
    expect(file).toContain('&amp; two');
    expect(file).not.toMatch(/NaN|undefined/);
  });
});

describe('What is shared', () => {
  it('holds every entity of the scene, also those without links', () => {
    expect(entitiesOf({ nodes: [node('secret-speech', 'Speech'), node('b', 'Lonely')], links: [] }, [link], [])).toEqual([speech, { slug: 'b', name: 'Lonely', kind: 'EVENT' }]);
  });

  it('is embedded by code that holds the address whole', () => {
    expect(embedCode('http://x/?a=1&embed=1', 'Who "did" it')).toContain('src="http://x/?a=1&amp;embed=1" title="Who &quot;did&quot; it"');
  });

  it('has a file name that every system takes', () => {
    expect(fileName('Zeitleiste: Fall Rákosis / 1956', 'svg')).toBe('zeitleiste-fall-rakosis-1956.svg');
    expect(fileName('“…”', 'png')).toBe('graph.png');
  });
});
