using System.Buffers.Text;
using System.Globalization;

namespace Yangke.Host.Value;

/// <summary>Numbers as text of up to ten significant digits, without trailing zeros; much faster than general formatting.</summary>
internal static class Digits
{
    private const double Least = 1e-4, Most = 1e9;
    private static readonly double[] Powers = [.. Enumerable.Range(0, 14).Select(n => Math.Pow(10, n))];
    private static readonly ulong[] Whole = [.. Enumerable.Range(0, 14).Select(n => (ulong)Math.Pow(10, n))];

    /// <summary>Writes a number; the answer is how many bytes it took (at most 32).</summary>
    public static int Write(Span<byte> to, double value)
    {
        if (value == 0)
        {
            to[0] = (byte)'0';
            return 1;
        }

        if (value is < Least or >= Most || double.IsNaN(value))
        {
            value.TryFormat(to, out var general, "G10", CultureInfo.InvariantCulture);
            return general;
        }

        var decimals = 9;
        for (var edge = 10.0; value >= edge; edge *= 10)
        {
            decimals--;
        }

        for (var edge = 1.0; value < edge && decimals < 13; edge /= 10)
        {
            decimals++;
        }

        var scaled = (ulong)Math.Round(value * Powers[decimals]);
        var (whole, rest) = Math.DivRem(scaled, Whole[decimals]);
        Utf8Formatter.TryFormat(whole, to, out var written);
        if (rest == 0)
        {
            return written;
        }

        to[written++] = (byte)'.';
        for (; rest != 0; decimals--)
        {
            var (digit, left) = Math.DivRem(rest, Whole[decimals - 1]);
            to[written++] = (byte)('0' + digit);
            rest = left;
        }

        return written;
    }
}
