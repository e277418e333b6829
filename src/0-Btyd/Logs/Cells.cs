using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Yangke.Btyd;

/// <summary>Dates and numbers in the bytes of a cell. What could be read in two ways is not read at all.</summary>
internal static class Cells
{
    private static readonly SearchValues<byte> OfTimes = SearchValues.Create("0123456789:.+-Z "u8);
    private static readonly double[] Powers = [.. Enumerable.Range(0, 16).Select(n => Math.Pow(10, n))];

    /// <summary>
    /// A day: year first (2026-01-31, 2026/1/31, 2026.1.31 or 20260131), a time behind a T or a space is passed over.
    /// Day-first and month-first dates cannot be told apart and are refused.
    /// </summary>
    public static bool TryDay(ReadOnlySpan<byte> cell, out int day)
    {
        day = 0;
        cell = cell.Trim((byte)' ');
        var time = cell.IndexOfAny((byte)'T', (byte)' ');
        if (time >= 0 && !IsTime(cell[(time + 1)..]))
        {
            return false;
        }

        cell = time < 0 ? cell : cell[..time];
        if (cell.Length < 8 || !TryWhole(cell[..4], out var year) || year is < 1900 or > 2200)
        {
            return false;
        }

        int month, number;
        if (cell.Length == 8 && TryWhole(cell[4..], out var monthDay))
        {
            (month, number) = (monthDay / 100, monthDay % 100);
        }
        else
        {
            var mark = cell[4];
            var rest = cell[5..];
            var second = rest.IndexOf(mark);
            if (mark is not ((byte)'-' or (byte)'/' or (byte)'.') || second is < 1 or > 2 || rest.Length - second - 1 is < 1 or > 2
                || !TryWhole(rest[..second], out month) || !TryWhole(rest[(second + 1)..], out number))
            {
                return false;
            }
        }

        if (month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, number).DayNumber;
        return true;
    }

    /// <summary>A finite number with a point, without marks between thousands.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> cell, out double number)
    {
        cell = cell.Trim((byte)' ');
        var (digits, decimals, mantissa, point) = (0, 0, 0L, false);
        foreach (var one in cell)
        {
            if (one is >= (byte)'0' and <= (byte)'9' && digits < 15)
            {
                mantissa = mantissa * 10 + (one - '0');
                digits++;
                decimals += point ? 1 : 0;
            }
            else if (one == '.' && !point)
            {
                point = true;
            }
            else
            {
                return Utf8Parser.TryParse(cell, out number, out int used) && used == cell.Length && double.IsFinite(number);
            }
        }

        number = mantissa / Powers[decimals];
        return digits > 0;
    }

    /// <summary>A whole number from 0 to 999,999,999.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> cell, out int number)
    {
        number = 0;
        foreach (var one in cell)
        {
            if (one is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = number * 10 + (one - '0');
        }

        return cell.Length is > 0 and < 10;
    }

    /// <summary>A cell's text for a message, at most 40 characters.</summary>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell.Length > 160 ? cell[..160] : cell);
        return text.Length <= 40 ? text : text[..40] + "…";
    }

    private static bool IsTime(ReadOnlySpan<byte> cell) =>
        cell.Length >= 4 && cell[0] is >= (byte)'0' and <= (byte)'9'
        && !cell.ContainsAnyExcept(OfTimes) && cell.IndexOf((byte)':') is 1 or 2;
}
