// Reads the body outlines of react-native-body-highlighter (MIT, data only; no component of that
// package is run) and writes build/figures.json: per figure and view the `viewBox`, the `bbox` of
// the silhouette and its `paths`, in the package's own units. Run at build time, not committed.
//   node figures/build-figures.mjs
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const home = path.dirname(require.resolve('react-native-body-highlighter/package.json'));
const target = new URL('../build/', import.meta.url);

// The body outline stands in the svg wrapper; head and hair stand in the assets.
const figures = {
  male_front: ['SvgMaleWrapper.js', 'front', 'bodyFront', ['head', 'hair']],
  male_back: ['SvgMaleWrapper.js', 'back', 'bodyBack', ['head', 'hair']],
  female_front: ['SvgFemaleWrapper.js', 'front', 'bodyFemaleFront', []],
  female_back: ['SvgFemaleWrapper.js', 'back', 'bodyFemaleBack', []],
};

// The female hair of the package is a ponytail over one shoulder: it hides that neck and makes the
// sides unequal. In its place stands a plain head of our own, drawn about the midline x = cx.
const ownHead = (cx) =>
  `M${cx - 73} 130C${cx - 73} 78 ${cx - 46} 48 ${cx} 48S${cx + 73} 78 ${cx + 73} 130` +
  `C${cx + 73} 176 ${cx + 58} 205 ${cx + 42} 226C${cx + 28} 242 ${cx - 28} 242 ${cx - 42} 226` +
  `C${cx - 58} 205 ${cx - 73} 176 ${cx - 73} 130Z`;

// Closes the gap at the hairline between the male head and hair.
const hairline = (cx) => `M${round(cx - 42)} 118H${round(cx + 42)}V200H${round(cx - 42)}Z`;

const round = (n) => Math.round(n * 100) / 100;

function boxOf(paths) {
  const body = paths.map((d) => `<path d="${d}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 2000 2000">${body}</svg>`;
  const box = new Resvg(svg).getBBox();
  if (!box) throw new Error('no bounding box');
  return [box.x, box.y, box.width, box.height];
}

function outlineOf(wrapper, side) {
  const source = fs.readFileSync(path.join(home, 'dist/components', wrapper), 'utf8');
  const shapes = source.matchAll(/side === "(front|back)" && \([^"]*?<[^>]*? d="([^"]+)"/g);
  const found = [...shapes].find((match) => match[1] === side);
  if (!found) throw new Error(`no outline of the ${side} in ${wrapper}`);
  return found[2].trim();
}

function partsOf(asset, slugs) {
  const parts = require(path.join(home, 'dist/assets', `${asset}.js`))[asset];
  return slugs.flatMap((slug) => {
    const part = parts.find((p) => p.slug === slug);
    if (!part) throw new Error(`no part ${slug} in ${asset}`);
    return Object.values(part.path).flat();
  });
}

function figureOf(name, [wrapper, side, asset, slugs]) {
  const outline = outlineOf(wrapper, side);
  const [x0, , w0] = boxOf([outline]);
  const cx = round(x0 + w0 / 2);
  const filler = name.startsWith('female') ? ownHead(cx) : hairline(cx);
  const paths = [outline, ...partsOf(asset, slugs), filler];
  const [x, y, width, height] = boxOf(paths).map(round);
  const margin = round(height * 0.02); // the same all round: front and back at one scale
  const view = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  return { viewBox: view.map(round).join(' '), bbox: { x, y, width, height }, paths };
}

const result = Object.fromEntries(
  Object.entries(figures).map(([name, parts]) => [name, figureOf(name, parts)]),
);
fs.mkdirSync(target, { recursive: true });
fs.writeFileSync(new URL('figures.json', target), `${JSON.stringify(result)}\n`);

// The page carries these parts, so their licences go with it.
const parts = ['react-native-body-highlighter', '@fontsource-variable/source-sans-3', 'svelte',
  'uqr'];
const licences = parts.map((name) => {
  const folder = new URL(`../node_modules/${name}/`, import.meta.url);
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  if (!file) throw new Error(`${name} has no licence`);
  return `${name}\n\n${fs.readFileSync(new URL(file, folder), 'utf8').trim()}\n`;
});
fs.mkdirSync(new URL('public/', target), { recursive: true });
fs.writeFileSync(new URL('public/licences.txt', target), licences.join('\n---\n\n'));
