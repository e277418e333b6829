// Writes src/0-People/Search/pinyin.tsv and pinyin-surnames.tsv from pinyin-pro. Run: npm ci && npm run generate
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const FIRST = 0x4e00;
const LAST = 0x9fff;
const SOUND = /^[a-z]+$/;

// The two-character surnames still carried by people; pinyin-pro knows how each is read.
const COMPOUND = (
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 端木 南宫 夏侯 令狐 轩辕 独孤 万俟 ' +
  '钟离 闻人 澹台 淳于 单于 赫连 濮阳 公冶 宗政 太叔 申屠 仲孙 鲜于 闾丘 亓官 司寇 仉督 子车 呼延 西门 ' +
  '百里 东郭 南门 羊舌 微生 左丘 东门 拓跋 夹谷 宰父 谷梁 公羊 公西 巫马 壤驷 乐正 漆雕 第五 段干 梁丘 达奚 褚师'
).split(' ');

const here = dirname(fileURLToPath(import.meta.url));
const target = (name) => join(here, '../../src/0-People/Search', name);
const options = { toneType: 'none', type: 'array', v: true };

/** All readings of a character, the usual one first, without tones; empty if pinyin-pro does not know it. */
function readings(char) {
  const usual = pinyin(char, options);
  const all = pinyin(char, { ...options, multiple: true });
  return [...new Set([...usual, ...all])].filter((sound) => SOUND.test(sound));
}

function table() {
  const bySound = new Map();
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCharCode(code);
    readings(char).forEach((sound, nth) => {
      const row = bySound.get(sound) ?? [];
      row[nth] = (row[nth] ?? '') + char;
      bySound.set(sound, row);
    });
  }
  const sounds = [...bySound.keys()].sort();
  return sounds.map((sound) => [sound, ...Array.from(bySound.get(sound), (chars) => chars ?? '')].join('\t'));
}

function surnames() {
  const rows = [];
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCharCode(code);
    const [usual] = readings(char);
    const [sound] = pinyin(char, { ...options, mode: 'surname' });
    if (usual && SOUND.test(sound) && sound !== usual) rows.push(`${char}\t${sound}`);
  }
  for (const name of COMPOUND) rows.push(`${name}\t${pinyin(name, { ...options, mode: 'surname' }).join(' ')}`);
  return rows;
}

writeFileSync(target('pinyin.tsv'), `${table().join('\n')}\n`);
writeFileSync(target('pinyin-surnames.tsv'), `${surnames().join('\n')}\n`);
