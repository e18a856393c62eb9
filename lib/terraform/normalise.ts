/** Terraform keeps every text in Unicode normal form C: two spellings of one letter are equal. */
export function normalise(text: string): string {
  // Nearly all texts are plain ASCII, which is normal already.
  return isAscii(text) ? text : text.normalize("NFC");
}

/** True where each character is surely one letter to a reader: ASCII, Latin letters and Chinese. */
export function isSimple(text: string): boolean {
  return /^[\x00-\x0c\x0e-\x7f\u00c0-\u024f\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/.test(text);
}

/** True for a text of ASCII alone. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
