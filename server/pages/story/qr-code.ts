import QRCode from 'qrcode';

/** A QR code of the address as an `<svg>` without scripts, styles or sizes of its own. */
export function qrCodeSvg(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
}
