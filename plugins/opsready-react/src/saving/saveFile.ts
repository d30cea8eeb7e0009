/** Hands a text over to the person as a file, by the browser's own way of saving. @public */
export function saveFile(file: {
  name: string;
  mediaType: string;
  text: string;
}): void {
  const address = URL.createObjectURL(
    new Blob([file.text], { type: file.mediaType }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}
