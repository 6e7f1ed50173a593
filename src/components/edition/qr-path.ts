/** Draws a QR code as one path, a rectangle for each run of dark modules in a row; a module is a unit. */
export function formatQrPath(rows: readonly (readonly boolean[])[]): string {
  const path: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const run = x - start + 1;
      path.push(`M${start} ${y}h${run}v1h-${run}z`);
    }
  }
  return path.join('');
}
