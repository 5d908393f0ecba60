/**
 * What the browser itself can do with a picture, before it is sent.
 *
 * Safari on iOS has no canvas above 16,777,216 pixels: `toBlob` gives null there, or a black picture.
 * A card at 12 megapixels and a good quality is better read than one at 50 and a poor one.
 */
const PIXELS = 12_000_000;

const QUALITIES = [0.92, 0.85, 0.75, 0.65];
const SCALES = [1, 0.85, 0.7, 0.55, 0.4];

/** Types that are taken as they are (IMG-02); what else a browser can open it can save as JPEG. */
const TAKEN = ['image/jpeg', 'image/png', 'image/gif'];

/** Decodes a file as the camera meant it to be seen; null when the browser cannot. */
export async function decode(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (undecodable) {
    return null;
  }
}

/** A photo in the format of newer phones, as far as its name and the browser know. */
export function isHeic(file) {
  return /hei[cf]/i.test(file.type) || /\.hei[cf]s?$/i.test(file.name);
}

/** Whether the browser says that it is some other kind of picture than those taken. */
export function isOtherPicture(file) {
  return file.type.startsWith('image/') && !TAKEN.includes(file.type);
}

export const pixelsOf = ({ width, height }) => width * height;

/** Draws a picture small, for showing. */
export function thumbnail(bitmap, longest = 320) {
  return scaled(bitmap, Math.min(1, longest / Math.max(bitmap.width, bitmap.height)));
}

/**
 * Saves a picture again as JPEG: at 12 megapixels at the most, then with less quality, then smaller.
 *
 * @param largest bytes
 * @returns `{file, width, height, quality}`, or null when the browser makes no picture of it
 */
export async function recompress(bitmap, name, largest) {
  const most = fitting(pixelsOf(bitmap));
  for (const scale of SCALES) {
    const canvas = scaled(bitmap, most * scale);
    for (const quality of QUALITIES) {
      const blob = await jpeg(canvas, quality);
      if (!blob || isBlank(canvas, bitmap)) {
        break;
      }
      if (blob.size <= largest) {
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

/**
 * Puts the two sides of a card under one another, drawn at once at its final size: as wide as the narrower
 * one, for a small picture that is blown up weighs enough and shows no more.
 */
export function merge(front, back) {
  const natural = Math.min(front.width, back.width);
  const heightAt = (side, width) => Math.round((side.height * width) / side.width);
  const heights = heightAt(front, natural) + heightAt(back, natural);
  const width = Math.round(natural * fitting(natural * heights * 1.05));
  const gap = Math.round(width * 0.02);
  const top = heightAt(front, width);
  const canvas = canvasOf(width, top + gap + heightAt(back, width));
  const paper = canvas.getContext('2d');
  paper.imageSmoothingQuality = 'high';
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(front, 0, 0, width, top);
  paper.drawImage(back, 0, top + gap, width, heightAt(back, width));
  return canvas;
}

/** By how much a picture of so many pixels has to shrink. */
const fitting = pixels => Math.min(1, Math.sqrt(PIXELS / pixels));

function scaled(bitmap, scale) {
  const canvas = canvasOf(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const paper = canvas.getContext('2d');
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A browser out of memory draws nothing and says nothing. */
function isBlank(canvas, original) {
  return isEmpty(canvas) && !isEmpty(original);
}

function isEmpty(picture) {
  const sample = canvasOf(16, 16);
  const paper = sample.getContext('2d', { willReadFrequently: true });
  paper.drawImage(picture, 0, 0, 16, 16);
  return paper.getImageData(0, 0, 16, 16).data.every((value, index) => index % 4 === 3 || value === 0);
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
