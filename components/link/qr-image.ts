/** The door of the QR library: loaded when a code is drawn or looked for. */

/** Rows of a code, true where it is dark, with the margin of four that the standard asks for. Throws for a text that no code holds. */
export async function modulesOf(text: string): Promise<readonly (readonly boolean[])[]> {
  const { encodeQR } = await import('qr');
  return encodeQR(text, 'raw', { ecc: 'low', border: 4 });
}

/** Reads the text of a code in a picture or a frame of a film; null where there is none. */
export type Reader = (image: ImageBitmapSource) => Promise<string | null>;

interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorType {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it knows QR codes, else the library's. */
export async function openReader(): Promise<Reader> {
  const own = (globalThis as { readonly BarcodeDetector?: DetectorType }).BarcodeDetector;
  const formats: readonly string[] = own === undefined ? [] : await own.getSupportedFormats().catch(() => []);
  const detector: Detector = own !== undefined && formats.includes('qr_code') ? new own({ formats: ['qr_code'] }) : new (await import('qr/decode.js')).BarcodeDetector({ formats: ['qr_code'] });
  return async (image) => (await detector.detect(image).catch(() => []))[0]?.rawValue ?? null;
}
