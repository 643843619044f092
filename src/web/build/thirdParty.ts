import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Package {
  name: string;
  version: string;
  licence: string;
  copyright: string[];
  texts: string[];
}

/** A work that lies inside a package and that the package's own licence file does not speak of. */
export interface Embedded {
  /** The package and the version looked at, as `name@version`. */
  inside: string;
  name: string;
  version: string;
  licence: string;
  copyright: string;
}

/**
 * Writes down whose work a build holds: every package that gave a module to a chunk, those of workers included.
 * Stops the build when an `embedded` work's package has another version than the one looked at.
 */
export function thirdParty(files: { table: string; texts: string }, embedded: Embedded[]) {
  const folders = new Set<string>();

  /** Notes the packages of one bundle; the page needs it, and so does `worker.plugins`. */
  const collect = (): Plugin => ({
    name: 'third-party:collect',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = packageFolder.exec(id)?.[0];
          if (folder) folders.add(folder);
        }
      }
    },
  });

  /** Writes `files.table`, which is committed, and adds `files.texts` to the build. Stands after `collect`. */
  const report = (): Plugin => ({
    name: 'third-party:report',
    generateBundle() {
      const packages = [...folders].map(read).sort(byName);
      const held = new Set(packages.map(({ name, version }) => `${name}@${version}`));
      for (const { inside, name } of embedded)
        if (!held.has(inside)) this.error(`${inside} is no longer bundled: look again whether its successor embeds ${name}.`);
      writeFileSync(files.table, asTable(packages, embedded));
      this.emitFile({ type: 'asset', fileName: files.texts, source: asText(packages, embedded) });
    },
  });

  return { collect, report };
}

const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const licenceFile = /^(licen[sc]e|copying|notice|third-?party-?notices)\b/i;
// Case matters: "Copyright 2019 Adobe" names a holder, "The above copyright notice" and "COPYRIGHT HOLDERS" do not.
const copyrightLine = /^\W*(Copyright (?:\([cC]\)|©|[A-Z0-9]).*)$/gm;

function read(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const texts = readdirSync(folder)
    .filter(file => licenceFile.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const copyright = [...(texts[0] ?? '').matchAll(copyrightLine)].map(match => match[1]?.trim() ?? '');
  return { name: name ?? folder, version: version ?? '', licence: license ?? 'not stated', copyright: [...new Set(copyright)], texts };
}

function byName(a: Package, b: Package): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1;
}

function asTable(packages: Package[], embedded: Embedded[]): string {
  const rows = packages.map(({ name, version, licence, copyright, texts }) => {
    const holder = copyright.join('; ') || (texts.length > 0 ? 'its licence file names none' : 'ships no licence file');
    return row(name, version, licence, holder);
  });
  return [
    '# Third-party software in the built page',
    '',
    'Written by the build (`build/thirdParty.ts`) from what went into the bundles; the full licence texts lie in `licenses.txt` beside the built `index.html`.',
    '',
    row('package', 'version', 'licence', 'copyright, as its licence file states it'),
    row('---', '---', '---', '---'),
    ...rows,
    '',
    'Inside those packages, and not named in their licence files:',
    '',
    row('work', 'version', 'licence', 'copyright', 'inside'),
    row('---', '---', '---', '---', '---'),
    ...embedded.map(({ name, version, licence, copyright, inside }) => row(name, version, licence, copyright, inside)),
    '',
  ].join('\n');
}

function row(...cells: string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The licence texts, each once, under the names of all the packages that carry it. */
function asText(packages: Package[], embedded: Embedded[]): string {
  const carriers = new Map<string, string[]>();
  const carry = (text: string, name: string) => carriers.set(text, [...(carriers.get(text) ?? []), name]);
  for (const { name, version, licence, texts } of packages)
    carry(texts.join('\n\n') || `${licence} (the package ships no licence file)`, `${name} ${version}`);
  for (const { name, version, licence, copyright, inside } of embedded)
    carry(`${licence}\n${copyright}`, `${name} ${version}, inside ${inside}`);
  const rule = '='.repeat(80);
  return [...carriers].map(([text, names]) => `${rule}\n${names.join('\n')}\n${rule}\n\n${text}\n`).join('\n');
}
