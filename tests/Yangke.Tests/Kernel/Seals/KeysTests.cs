using System.Security.Cryptography;

namespace Yangke.Tests.Kernel;

public sealed class KeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yangke-keys").FullName;

    [Fact]
    public void TheKeyFileIsMadeForItsOwnerOnlyAndReadBack()
    {
        var file = Path.Combine(_folder, "a", "house.key");
        var made = Keys.FromFile(file);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Keys.FromFile(file).SameAs(made).ShouldBeTrue();
        Keys.FromFile(Path.Combine(_folder, "b.key")).SameAs(made).ShouldBeFalse();
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void AFileOthersCanReadIsRefused(UnixFileMode others)
    {
        var file = Path.Combine(_folder, "house.key");
        Keys.FromFile(file);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        Should.Throw<InvalidOperationException>(() => Keys.FromFile(file)).Message.ShouldContain("0600");
    }

    [Fact]
    public void SecretsOpenOnlyWithTheSameKeyAndPurposeAndUntouched()
    {
        var keys = new Keys(RandomNumberGenerator.GetBytes(32));
        byte[] secret = [1, 2, 3];
        var wrapped = keys.Wrap("cookies", secret);
        keys.Unwrap("cookies", wrapped).ShouldBe(secret);
        wrapped.ShouldNotBe(keys.Wrap("cookies", secret)); // a fresh nonce each time
        Should.Throw<CryptographicException>(() => keys.Unwrap("seal", wrapped));
        Should.Throw<CryptographicException>(() => new Keys(new byte[32]).Unwrap("cookies", wrapped));
        for (var i = 0; i < wrapped.Length; i++)
        {
            var touched = (byte[])wrapped.Clone();
            touched[i] ^= 1;
            Should.Throw<CryptographicException>(() => keys.Unwrap("cookies", touched));
        }
    }

    [Fact]
    public void ABackupsKeyOpensWithItsPassphraseOnly()
    {
        var keys = new Keys(RandomNumberGenerator.GetBytes(32));
        var closed = keys.CloseWith("correct horse battery");
        Keys.OpenWith("correct horse battery", closed).SameAs(keys).ShouldBeTrue();
        Should.Throw<CryptographicException>(() => Keys.OpenWith("correct horse", closed));
        var file = Path.Combine(_folder, "restored.key");
        keys.Save(file);
        Keys.FromFile(file).SameAs(keys).ShouldBeTrue();
        Should.Throw<IOException>(() => keys.Save(file)); // never over another
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
