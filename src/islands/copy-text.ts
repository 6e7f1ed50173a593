/**
 * Copies a text. The clipboard needs https; an old command stands in for it elsewhere.
 * @param beside where a field may stand for a moment: within a dialog, nothing outside of it can be selected
 * @returns whether it was copied
 */
export async function copyText(text: string, beside: Element = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    beside.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
