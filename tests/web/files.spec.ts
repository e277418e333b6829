import { deflateSync } from 'node:zlib';
import { expect, freshPhone, register, seen, test } from './watch';

/** A real picture: soft colours from corner to corner, so that the page can be looked at. */
function picture(width: number, height: number, hue: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set(
        [(hue + (x * 90) / width) & 255, 150 + (y * 60) / height, 190 - hue / 3],
        y * (1 + width * 3) + 1 + x * 3,
      );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

test('photos and documents are added, looked at, and removed with a reason', async ({ page }) => {
  await register(page, '乔安琪', freshPhone());
  await page.getByRole('link', { name: '照片与文件' }).click();
  await expect(page.getByText('还没有照片或文件')).toBeVisible();
  await seen(page, 'files-empty');

  await page.getByLabel('添加', { exact: true }).setInputFiles([
    { name: '术前正面.png', mimeType: 'image/png', buffer: picture(900, 600, 40) },
    { name: '术前左侧.png', mimeType: 'image/png', buffer: picture(600, 900, 110) },
    { name: '知情同意书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') },
  ]);
  await expect(page.getByText('已添加 3 个文件')).toBeVisible();
  await expect(page.getByRole('button', { name: /知情同意书/ })).toBeVisible();
  await seen(page, 'files');

  await page.getByRole('button', { name: /术前左侧/ }).click();
  const viewer = page.getByRole('dialog', { name: '术前左侧.png' });
  await expect(viewer.getByRole('img', { name: '术前左侧.png' })).toHaveJSProperty('naturalHeight', 900);
  await seen(page, 'files-viewer');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: '术前正面.png' })).toBeVisible();
  const handed = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载' }).click();
  expect((await handed).suggestedFilename()).toBe('术前正面.png');
  await page.getByRole('button', { name: '移除' }).click();
  await page.getByLabel('移除原因').fill('拍错了人');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已移除“术前正面.png”')).toBeVisible();
  await expect(page.getByRole('button', { name: /术前正面/ })).toHaveCount(0);

  // A page dressed up as a picture is not kept, and says so.
  await page
    .getByLabel('添加', { exact: true })
    .setInputFiles([{ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') }]);
  await expect(page.getByText(/只收 JPEG、PNG、WebP 图片和 PDF/)).toBeVisible();

  await page.getByRole('link', { name: '概览' }).click();
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline).toContainText('添加了照片或文件');
  await expect(timeline).toContainText('原因：拍错了人');
});
