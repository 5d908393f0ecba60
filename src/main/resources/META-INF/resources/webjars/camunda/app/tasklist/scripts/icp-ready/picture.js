/** What the browser itself can do with a picture, before it is sent. Sizes in bytes. */
export const SMALLEST = 200 * 1024;
export const LARGEST = 4 * 1024 * 1024;

/** Decodes a file as the camera meant it to be seen; null when the browser cannot. */
export async function decode(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (undecodable) {
    return null;
  }
}

/** Draws a picture small, for showing. */
export function thumbnail(bitmap, longest = 320) {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = canvasOf(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Saves a picture again as JPEG of at most 4 MB: first with less quality, then smaller. Never below
 * 200 KB, because a picture is not made larger to pass.
 *
 * @returns `{file, width, height, quality}`
 */
export async function recompress(bitmap, name) {
  for (const scale of [1, 0.85, 0.7, 0.55, 0.4]) {
    for (const quality of [0.92, 0.85, 0.75, 0.65]) {
      const canvas = scaled(bitmap, scale);
      const blob = await jpeg(canvas, quality);
      if (blob.size <= LARGEST) {
        return {
          file: new File([blob], jpegName(name), { type: 'image/jpeg' }),
          width: canvas.width,
          height: canvas.height,
          quality,
        };
      }
    }
  }
  return null;
}

/** Puts the two sides of a card under one another, as wide as the wider one. */
export async function merge(front, back, name) {
  const width = Math.max(front.width, back.width);
  const heights = [front, back].map(side => Math.round((side.height * width) / side.width));
  const gap = Math.round(width * 0.02);
  const canvas = canvasOf(width, heights[0] + gap + heights[1]);
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(front, 0, 0, width, heights[0]);
  paper.drawImage(back, 0, heights[0] + gap, width, heights[1]);
  const blob = await jpeg(canvas, 0.92);
  return new File([blob], name, { type: 'image/jpeg' });
}

function scaled(bitmap, scale) {
  const canvas = canvasOf(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function canvasOf(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function jpeg(canvas, quality) {
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
}

function jpegName(name) {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`;
}
