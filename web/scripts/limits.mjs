// A page or part aims at 120 lines, is looked at twice over 180, and fails the build over 300; a line over 200 fails too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync('src', { recursive: true })
  .map((name) => join('src', name))
  .filter((name) => /\.(ts|tsx)$/.test(name) && !/routeTree\.gen|schema\.d/.test(name));
if (files.length === 0) throw new Error('no source found: this check checks nothing');
let over = 0;
for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const limit = /locales/.test(file) ? 600 : 300;
  const wide = lines.findIndex((line) => line.length > 200) + 1;
  if (lines.length > 180 && limit === 300) console.log(`look twice: ${file} has ${lines.length} lines`);
  if (lines.length > limit)
    over = console.error(`too long: ${file} has ${lines.length} lines, ${limit} are the limit`) ?? 1;
  if (wide) over = console.error(`too wide: ${file}:${wide} has more than 200 characters`) ?? 1;
}
process.exit(over);
