using System.Text;

namespace Yangke.Tests.Kernel.Files;

/// <summary>A file is what its content says, whatever it is called.</summary>
public sealed class FileKindTests
{
    [Fact]
    public void PicturesAreKnownByTheirHeads()
    {
        FileKind.Of(Pictures.Png(640, 480)).ShouldBe(new FileKind("image/png", 640, 480));
        FileKind.Of(Pictures.Jpeg(800, 600)).ShouldBe(new FileKind("image/jpeg", 800, 600));
        FileKind.Of([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0])
            .ShouldBe(new FileKind("image/webp", 640, 480));
        FileKind.Of([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01])
            .ShouldBe(new FileKind("image/webp", 640, 480));
        FileKind.Of([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 10, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0])!
            .MediaType.ShouldBe("image/webp");
        FileKind.Of("%PDF-1.7\n"u8).ShouldBe(new FileKind("application/pdf"));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("GIF89a")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void AnythingElseIsNothingWeKeep(string content) => FileKind.Of(Encoding.UTF8.GetBytes(content)).ShouldBeNull();

    [Fact]
    public void AHeadThatBreaksOffIsNoPicture()
    {
        foreach (var whole in (byte[][])[Pictures.Png(640, 480), Pictures.Jpeg(800, 600)])
        {
            for (var length = 0; length < 20; length++)
            {
                FileKind.Of(whole.AsSpan(0, length)).ShouldBeNull($"{length} bytes");
            }
        }
        FileKind.Of(Pictures.Png(0, 480)).ShouldBeNull();
        FileKind.Of(Pictures.Png(-1, 480)).ShouldBeNull();
    }

    [Fact]
    public void WhateverBytesComeNothingBreaks()
    {
        var random = new Random(20261122);
        byte[][] heads = [[0xFF, 0xD8, 0xFF], Pictures.Png(1, 1)[..16], [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8], []];
        for (var n = 0; n < 20_000; n++)
        {
            var tail = new byte[random.Next(60)];
            random.NextBytes(tail);
            FileKind.Of([.. heads[random.Next(heads.Length)], .. tail]);
        }
    }

    [Fact]
    public void FortyMegapixelsAreEnough()
    {
        FileKind.Of(Pictures.Png(8000, 5000))!.IsTooLarge.ShouldBeFalse();
        FileKind.Of(Pictures.Png(8000, 5001))!.IsTooLarge.ShouldBeTrue();
        FileKind.Of(Pictures.Png(int.MaxValue, int.MaxValue))!.IsTooLarge.ShouldBeTrue();
    }
}

/// <summary>Heads of pictures as cameras write them, with nothing behind.</summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height)
    {
        byte[] file = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    /// <summary>A JFIF segment, a quantisation table, then the frame.</summary>
    public static byte[] Jpeg(ushort width, ushort height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xDB, 0, 3, 0,
        0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x22, 0,
    ];
}
