using System.Text;

namespace Yangke.Soak;

/// <summary>Values nobody should send and somebody will; the same seed gives the same ones.</summary>
internal sealed class Nasty(Random random)
{
    private static readonly string[] s_texts =
    [
        "", " ", "\\u0000", "a\\u0000b", "\\ud800", "\\udfff\\ud800", "\\uffff", "\\u202e王", "\\u0007\\u001b[31m", "ﷺ", "𠮷野家", "Ⅷ", "ＷＸＭ",
        "' OR 1=1 --", "'; DROP TABLE people_customers; --", "\\\" OR \\\"\\\"=\\\"", "1)) UNION SELECT secret_hash FROM people_tokens--",
        "NEAR(\\\"a\\\" \\\"b\\\", 2)", "a* OR b*", "\\\"", "^a", "grams:x", "-a", "a:*&!b", "'a' | 'b'", "(((((", "a AND NOT b", "%", "_%_", "\\\\",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "../../../../etc/passwd",
        "=cmd|' /C calc'!A0", "%s%s%s%n", "null", "undefined", "NaN", "true", "0", "-1", "1e309", "9999999999999999999999",
        "2026-02-30", "0000-00-00", "-0001-01-01", "9999-12-31", "0001-01-01", "10000-01-01", "138", "13800138000", "+86 138-0013-8000",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{00000000-0000-0000-0000-000000000001}",
        "3000000000000000000.00000000000000000000000000000000", "1.x", ".", "all", "All", "Own", "Female", "7",
    ];

    private static readonly string[] s_raw =
    [
        "null", "true", "false", "0", "-1", "1", "2147483648", "-2147483649", "9223372036854775808", "1e400", "-0.0", "1.5", "[]", "{}", "[[[[]]]]",
        "[null]", "{\"a\":1}", "[1,2,3]", "\"\"", "{\"name\":{\"name\":{}}}",
    ];

    private static readonly byte[][] s_heads =
    [
        [], [.. "%PDF-1.7\n"u8], [.. "MZ"u8], [.. "<svg onload=alert(1)>"u8], [.. "PK\u0003\u0004"u8], [.. "GIF89a"u8],
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xC0, 0, 17, 8, 0, 9, 0, 9, 3], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], [0xFF, 0xD8, 0xFF, 0xFF, 0xFF],
        [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 7, 0, 0, 0, 7], [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F],
        [.. "RIFF"u8, 9, 0, 0, 0, .. "WEBPVP8X"u8], [.. "RIFF"u8, 9, 0, 0, 0, .. "WEBPVP8L"u8], [.. "RIFF"u8, 9, 0, 0, 0, .. "WEBPVP8 "u8],
    ];

    public int Below(int limit) => random.Next(limit);

    public bool Chance(double part) => random.NextDouble() < part;

    public T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>A text as it stands between quotes in JSON.</summary>
    public string Text() => random.Next(8) switch
    {
        0 => new string((char)('a' + random.Next(26)), 1 << random.Next(1, 15)),
        1 => string.Concat(Enumerable.Repeat("王", random.Next(1, 700))),
        2 => Noise(random.Next(1, 60)),
        _ => Any(s_texts),
    };

    /// <summary>Any JSON value at all.</summary>
    public string Value() => random.Next(3) switch
    {
        0 => Any(s_raw),
        1 when Chance(.02) => string.Concat(Enumerable.Repeat("[", random.Next(5, 3_000))),
        _ => $"\"{Text()}\"",
    };

    /// <summary>Breaks a JSON text: cut, doubled, a byte changed, something in front or behind.</summary>
    public string Broken(string json) => random.Next(6) switch
    {
        0 => json[..random.Next(json.Length)],
        1 => json + json,
        2 => json.Insert(random.Next(json.Length), Any([",", "\"", "}", "\\", "\0", "//", "'", "é"])),
        3 => "\uFEFF" + json,
        4 => Noise(random.Next(1, 200)),
        _ => json.Replace('"', '\''),
    };

    /// <summary>A file's bytes: the head of a kind we keep or of none, sizes that are true or not, and noise behind it.</summary>
    public byte[] File()
    {
        var bytes = new byte[Chance(.01) ? 3 << 20 : random.Next(0, 4_000)];
        random.NextBytes(bytes);
        return [.. Any(s_heads), .. bytes];
    }

    private string Noise(int length)
    {
        var text = new StringBuilder(length * 6);
        for (var i = 0; i < length; i++)
        {
            text.Append("\\u").Append(random.Next(0x10000).ToString("x4"));
        }
        return text.ToString();
    }
}
