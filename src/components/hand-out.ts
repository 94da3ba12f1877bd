/** Hands a file to the reader, made in the browser; nothing is sent anywhere. */
export function handOut(name: string, type: string, data: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // seen once: a link that was not in the page handed the file out under another name
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
