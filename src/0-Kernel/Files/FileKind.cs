using System.Buffers.Binary;

namespace Yangke.Kernel;

/// <summary>What a file is by its content, whatever it is called: its media type, and the size of a picture in pixels.</summary>
public sealed record FileKind(string MediaType, int Width = 0, int Height = 0)
{
    /// <summary>More pixels than any camera of a clinic makes; a viewer would have to unpack them all.</summary>
    public const long MostPixels = 40_000_000;

    public bool IsPicture => Width > 0;

    public bool IsTooLarge => (long)Width * Height > MostPixels;

    /// <summary>JPEG, PNG, WebP or PDF; anything else, or a picture whose head cannot be read, is nothing we keep.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF-"u8))
        {
            return new FileKind("application/pdf");
        }
        var (type, size) = file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ("image/jpeg", Jpeg(file))
            : file.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001a\n"u8]) ? ("image/png", Png(file))
            : file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8) ? ("image/webp", Webp(file))
            : ("", default);
        return size is ( > 0, > 0) ? new FileKind(type, size.Width, size.Height) : null;
    }

    private static (int Width, int Height) Png(ReadOnlySpan<byte> file) => file.Length < 24 ? default
        : (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));

    // Segment after segment until the one that starts the frame (SOF0–15 without the tables C4, C8, CC).
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return default;
    }

    // Three forms: lossy (VP8), lossless (VP8L), extended (VP8X).
    private static (int Width, int Height) Webp(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
        {
            return default;
        }
        var form = file[12..16];
        if (form.SequenceEqual("VP8X"u8))
        {
            return (1 + Three(file[24..]), 1 + Three(file[27..]));
        }
        if (form.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
        }
        return form.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF)
            : default;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
