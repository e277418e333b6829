import { type Body, send, tell } from '@/api/client';

export const largest = 20 * 2 ** 20;
const edge = 480;

type Sent = { file: string };
export type Level = NonNullable<Body<'people/add-attachment'>['level']>;

const sendFile = (content: Blob) =>
  send<Sent>('kernel/send-file', {
    method: 'POST',
    body: content,
    headers: { 'Content-Type': 'application/octet-stream', 'X-Yangke': '1' },
  });

/** A small picture of the picture, so that a page of photos is quick; what cannot be drawn has none. */
async function previewOf(file: File): Promise<Blob | null> {
  if (!file.type.startsWith('image/')) return null;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
}

/** One file from this machine onto her file. */
export async function attach(customer: string, file: File, level: Level | undefined): Promise<void> {
  const small = await previewOf(file);
  const [sent, preview] = await Promise.all([sendFile(file), small ? sendFile(small) : undefined]);
  const name = file.name.slice(-100);
  await tell('people/add-attachment', { customer, file: sent.file, preview: preview?.file, name, level });
}

export const addressOf = (attachment: string, preview = false) =>
  `/api/people/attachment-content?attachment=${attachment}${preview ? '&preview=true' : ''}`;
