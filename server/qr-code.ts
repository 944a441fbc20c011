import QRCode from 'qrcode';

/** A QR code as SVG, which takes a tenth of the time of a PNG. */
export const qrCode = (text: string): Promise<string> =>
  QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
