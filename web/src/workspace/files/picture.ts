// A picture made ready to be sent: drawn anew, so that nothing of where and when it was taken comes
// along, and no larger than a screen needs.
export const pictureMax = 2000;
export const thumbnailMax = 320;
export const fileBytesMax = 10_000_000;
export type FileKind = 'picture' | 'pdf' | 'other';
export interface Ready { file: Blob; thumbnail?: Blob }

/** By the first bytes, whatever the file is called. */
export function kindOf(head: Uint8Array): FileKind {
  const letters = String.fromCharCode(...head.slice(0, 12));
  if (letters.startsWith('%PDF-')) return 'pdf';
  const webp = letters.startsWith('RIFF') && letters.slice(8) === 'WEBP';
  const png = letters.startsWith('\x89PNG\r\n\x1a\n');
  return webp || png || letters.startsWith('\xff\xd8\xff') ? 'picture' : 'other';
}

/** The size within `max`, in the same proportion; never larger than it is. */
export function within(width: number, height: number, max: number): { width: number; height: number } {
  const scale = Math.min(1, max / Math.max(width, height, 1));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

async function drawn(picture: ImageBitmap, max: number, quality: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, within(picture.width, picture.height, max));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  // What was clear would be black as JPEG.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return await new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/jpeg', quality));
}

/** Ready, or why it is not; throws when a picture cannot be read. */
export async function ready(file: Blob): Promise<Ready | 'other' | 'large'> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (kind === 'other') return 'other';
  if (kind === 'pdf') return file.size > fileBytesMax ? 'large' : { file };
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return { file: await drawn(picture, pictureMax, 0.85),
      thumbnail: await drawn(picture, thumbnailMax, 0.7) };
  } finally {
    picture.close();
  }
}
