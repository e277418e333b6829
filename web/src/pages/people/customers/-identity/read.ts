const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What a resident number of 18 digits tells (GB 11643): only to offer it while somebody types; the server reads it itself. */
export function told(number: string): { birthday: string; gender: 'Female' | 'Male' } | undefined {
  const plain = number.replace(/[\s-]/g, '').toUpperCase();
  const parts = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)([\dX])$/.exec(plain);
  if (!parts) return undefined;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(plain[at]), 0);
  if ('10X98765432'[sum % 11] !== parts[5]) return undefined;
  return { birthday: `${parts[1]}-${parts[2]}-${parts[3]}`, gender: Number(parts[4]) % 2 ? 'Male' : 'Female' };
}
