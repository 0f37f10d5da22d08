/**
 * n itself, a whole number from 0 to 2^30 − 1, told to the compiler: it then knows that the sum of two
 * such numbers needs no check for overflow, which in the inner loops costs as much as the arithmetic.
 */
export function index(n: number): number {
  return n & 0x3fffffff;
}
