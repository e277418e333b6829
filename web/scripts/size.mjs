// First load of every page (entry, its own chunk and all they import) in KB gzip; fails over the budget.
import { existsSync, readFileSync, statSync } from 'node:fs';

const budget = 250;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const walk = (key, files = new Set()) => {
  const entry = manifest[key];
  if (!entry || files.has(entry.file)) return files;
  for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file);
  for (const imported of entry.imports ?? []) walk(imported, files);
  return files;
};
const packed = (file) => statSync(existsSync(`dist/${file}.gz`) ? `dist/${file}.gz` : `dist/${file}`).size;
const pages = Object.keys(manifest).filter((key) => /^src\/pages\/(?!(.*\/)?-)/.test(key)); // parts come when asked for
if (pages.length === 0) throw new Error('no page in the manifest: this check checks nothing');
let over = 0;
for (const key of pages) {
  const kilobytes = [...walk('index.html', walk(key))].reduce((sum, file) => sum + packed(file), 0) / 1024;
  if (kilobytes > budget) over++;
  console.log(`${kilobytes.toFixed(1).padStart(7)} / ${budget} KB gz  ${key.split('?')[0]}`);
}
process.exit(over ? 1 : 0);
