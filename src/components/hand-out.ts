/** Hands a file to the reader, made in the browser; nothing is sent anywhere. */
export function handOut(name: string, type: string, data: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
